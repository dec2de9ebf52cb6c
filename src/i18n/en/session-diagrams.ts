// The words in and beside the diagrams of the lecture. A label is at most two short words wide; a step is one sentence, and why.
export const sessionDiagrams = {
  'diagram.production-lifecycle.name': 'Production lifecycle',
  'diagram.production-lifecycle.about': 'One image on its way from the code to a service that is looked after.',
  'diagram.production-lifecycle.row.development': 'Development',
  'diagram.production-lifecycle.row.pipeline': 'CI/CD',
  'diagram.production-lifecycle.row.deployment': 'Deployment',
  'diagram.production-lifecycle.row.operations': 'Operations',
  'diagram.production-lifecycle.part.code': 'Write code',
  'diagram.production-lifecycle.part.local-test': 'Test locally',
  'diagram.production-lifecycle.part.image-build': 'Build image',
  'diagram.production-lifecycle.part.source': 'Source control',
  'diagram.production-lifecycle.part.automated-test': 'Automated tests',
  'diagram.production-lifecycle.part.security-scan': 'Security scan',
  'diagram.production-lifecycle.part.registry': 'Image registry',
  'diagram.production-lifecycle.part.staging': 'Staging',
  'diagram.production-lifecycle.part.production': 'Production',
  'diagram.production-lifecycle.part.health': 'Health check',
  'diagram.production-lifecycle.part.scaling': 'Auto scaling',
  'diagram.production-lifecycle.part.monitoring': 'Monitoring',
  'diagram.production-lifecycle.part.maintenance': 'Maintenance',
  'diagram.production-lifecycle.part.patches': 'Updates, patches',
  'diagram.production-lifecycle.part.backup': 'Backup, recovery',
  'diagram.production-lifecycle.step.code': 'Somebody writes a change.',
  'diagram.production-lifecycle.step.code.why':
    'The manifest belongs to the change: how it runs is part of the program.',
  'diagram.production-lifecycle.step.local-test': 'They try it on their own machine.',
  'diagram.production-lifecycle.step.local-test.why':
    'In the same container that will run later, so that the answer counts.',
  'diagram.production-lifecycle.step.image-build': 'It becomes an image that no longer changes.',
  'diagram.production-lifecycle.step.image-build.why':
    'The digest names its content; a tag is only a label that can be moved.',
  'diagram.production-lifecycle.step.source': 'The change goes into source control.',
  'diagram.production-lifecycle.step.source.why':
    'From here on machines work: they build again from the commit, so that nothing depends on one laptop.',
  'diagram.production-lifecycle.step.automated-test': 'Tests run on every change.',
  'diagram.production-lifecycle.step.automated-test.why':
    'They test the very image that will be shipped, not a second build of it.',
  'diagram.production-lifecycle.step.security-scan': 'The scan may stop the release.',
  'diagram.production-lifecycle.step.security-scan.why':
    'Findings must fail the job; a scan that always succeeds lets a critical hole pass in green.',
  'diagram.production-lifecycle.step.registry': 'Only what passed goes into the registry.',
  'diagram.production-lifecycle.step.registry.why':
    'It is signed there by digest, so that the cluster can tell it from another.',
  'diagram.production-lifecycle.step.staging': 'That very image goes to staging.',
  'diagram.production-lifecycle.step.staging.why':
    'It is not built again. Only with the same digest is what was seen in staging true in production.',
  'diagram.production-lifecycle.step.production': 'The same image is released to production.',
  'diagram.production-lifecycle.step.production.why':
    'A strategy decides how many users meet it at once, and how fast one can go back.',
  'diagram.production-lifecycle.step.health': 'Health checks decide how it goes on.',
  'diagram.production-lifecycle.step.health.why':
    'A new pod gets traffic when it is ready; when none gets ready, the release stands still, and nobody undoes it by itself.',
  'diagram.production-lifecycle.step.scaling': 'The number of pods follows the load.',
  'diagram.production-lifecycle.step.scaling.why':
    'By a measure that rises when users wait, between a floor and a ceiling.',
  'diagram.production-lifecycle.step.monitoring': 'Monitoring sees what users see.',
  'diagram.production-lifecycle.step.monitoring.why':
    'Errors, latency, saturation, and whether the measuring itself still works.',
  'diagram.production-lifecycle.step.maintenance': 'Upkeep goes by a written procedure.',
  'diagram.production-lifecycle.step.maintenance.why':
    'Draining a node, renewing a certificate: the same steps whoever is on duty.',
  'diagram.production-lifecycle.step.patches': 'Patches arrive as new images.',
  'diagram.production-lifecycle.step.patches.why':
    'Nothing is changed in place: a patch is a release and takes the same way.',
  'diagram.production-lifecycle.step.backup': 'Backups are restored, to know that they are there.',
  'diagram.production-lifecycle.step.backup.why':
    'What was learnt on the way becomes the next change, and the circle begins again.',

  'diagram.security-operations.name': 'Security operations',
  'diagram.security-operations.about': 'Who tells whom, from a push to an alert.',
  'diagram.security-operations.part.developer': 'Developer',
  'diagram.security-operations.part.pipeline': 'CI/CD',
  'diagram.security-operations.part.registry': 'Registry',
  'diagram.security-operations.part.runtime': 'Cluster',
  'diagram.security-operations.part.monitor': 'Monitoring',
  'diagram.security-operations.link.push': 'push code',
  'diagram.security-operations.link.scan-code': 'scan code (SAST)',
  'diagram.security-operations.link.push-image': 'push image',
  'diagram.security-operations.link.scan-image': 'scan image (CVE)',
  'diagram.security-operations.link.deploy': 'deploy safe image',
  'diagram.security-operations.link.events': 'security events',
  'diagram.security-operations.link.alert': 'security alert',
  'diagram.security-operations.step.push': 'A push starts everything.',
  'diagram.security-operations.step.push.why': 'Nobody has to remember to check, and nobody can forget it.',
  'diagram.security-operations.step.scan-code': 'The pipeline scans the code first.',
  'diagram.security-operations.step.scan-code.why':
    'What is dangerous in the source is cheapest to mend here; a finding stops the job.',
  'diagram.security-operations.step.push-image': 'It pushes one image, signed by digest.',
  'diagram.security-operations.step.push-image.why':
    'A tag could be moved between the scan and the deployment; a digest cannot.',
  'diagram.security-operations.step.scan-image': 'The registry scans what it holds, again and again.',
  'diagram.security-operations.step.scan-image.why': 'The image stays the same, what is known about it does not.',
  'diagram.security-operations.step.deploy': 'The cluster admits only what it can verify.',
  'diagram.security-operations.step.deploy.why':
    'A signature protects when somebody checks it: at admission, for every pod.',
  'diagram.security-operations.step.events': 'What runs is watched for behaviour that does not fit.',
  'diagram.security-operations.step.events.why':
    'A shell, a new connection, a changed file: scans see what is there, this sees what happens.',
  'diagram.security-operations.step.alert': 'The alert reaches those who can mend it.',
  'diagram.security-operations.step.alert.why':
    'With the image and the commit in it, so that the next push is the answer.',

  'diagram.rolling-update.name': 'Rolling update',
  'diagram.rolling-update.about': 'What the Deployment controller does, and what only people do.',
  'diagram.rolling-update.part.apply': 'Apply template',
  'diagram.rolling-update.part.replica-set': 'New ReplicaSet',
  'diagram.rolling-update.part.surge': 'Add a new pod',
  'diagram.rolling-update.part.ready': 'Available?',
  'diagram.rolling-update.part.retire': 'Remove an old pod',
  'diagram.rolling-update.part.more': 'Old pods left?',
  'diagram.rolling-update.part.complete': 'Complete',
  'diagram.rolling-update.part.deadline': 'Deadline: report',
  'diagram.rolling-update.part.undo': 'Somebody undoes',
  'diagram.rolling-update.link.yes': 'yes',
  'diagram.rolling-update.link.no': 'no',
  'diagram.rolling-update.step.apply': 'Only a changed pod template starts a rollout.',
  'diagram.rolling-update.step.apply.why': 'A new number of replicas does not, and neither does a changed ConfigMap.',
  'diagram.rolling-update.step.replica-set': 'Each template gets a ReplicaSet of its own.',
  'diagram.rolling-update.step.replica-set.why':
    'The old one stays with its revision number: that is what one goes back to.',
  'diagram.rolling-update.step.surge': 'New pods come on top, up to `maxSurge`.',
  'diagram.rolling-update.step.surge.why': 'A percentage is rounded up. Pods that are still ending do not count.',
  'diagram.rolling-update.step.ready': 'Everything waits until the new pod is available.',
  'diagram.rolling-update.step.ready.why':
    'Available means: the readiness probe passes, for `minReadySeconds`. Without a probe it passes at once.',
  'diagram.rolling-update.step.retire': 'Then an old pod may go, within `maxUnavailable`.',
  'diagram.rolling-update.step.retire.why': 'It leaves the endpoints and ends its requests while others already serve.',
  'diagram.rolling-update.step.again': 'The loop goes on while old pods are left.',
  'diagram.rolling-update.step.again.why': 'All that time both versions serve, and both use the same database.',
  'diagram.rolling-update.step.complete': 'It is complete when only new pods are left, all available.',
  'diagram.rolling-update.step.complete.why':
    'Whoever waits for it gives the waiting an end: `kubectl rollout status --timeout`.',
  'diagram.rolling-update.step.deadline': 'When nothing moves, the deadline only reports.',
  'diagram.rolling-update.step.deadline.why':
    '`progressDeadlineSeconds` sets a condition. Kubernetes does not go back by itself.',
  'diagram.rolling-update.step.undo': 'A person or a pipeline goes back.',
  'diagram.rolling-update.step.undo.why':
    'The old template becomes the newest revision, and the same loop runs the other way.',
} as const;
