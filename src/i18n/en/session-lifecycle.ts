// Part 1 of the lecture: a short name for each principle, and one sentence of what it means and why. Names that decision cards show too
// stand in controllers.ts.
export const sessionLifecycle = {
  'principle.develop-and-build': 'Development ends with an image.',
  'principle.develop-and-build.why':
    'Code is written, tried on the developer’s machine and built into one image, so that everything after this handles the same thing.',
  'principle.verify-in-the-pipeline': 'The pipeline decides what may be released.',
  'principle.verify-in-the-pipeline.why':
    'Tests and scans run on every change in the same way; what does not pass never reaches the registry.',
  'principle.deploy-in-stages': 'Releases go through staging, then production.',
  'principle.deploy-in-stages.why':
    'Each stage is a chance to notice a fault while few people can be hurt by it; health and load are watched before the next stage.',
  'principle.operate-and-learn': 'Operation feeds the next change.',
  'principle.operate-and-learn.why':
    'Monitoring, upkeep, patches and backups go on for years after a release, and what they show is the next work to do.',
  'principle.hand-over-artifacts': 'Phases hand over results, not requests.',
  'principle.hand-over-artifacts.why':
    'A built image goes to the pipeline, a checked image to staging, a running service to monitoring: nothing is rebuilt on the way.',

  'principle.two-identical-environments.why':
    'Blue serves, green waits; only when both are the same can the next version be tried where it will really run.',
  'principle.deploy-beside-the-old.why':
    'Green starts, warms up and is tested without any user noticing, because no traffic leads to it yet.',
  'principle.switch-all-traffic.why':
    'A Service that selects the other colour is the whole switch: there is hardly a moment in which users meet both versions.',
  'principle.instant-rollback-while-blue-runs.why':
    'Once blue has been scaled down (in Argo Rollouts 30 s after the switch by default) it must start again, and a migrated database does not come back at all.',
  'principle.nearly-no-downtime.why':
    'Green is ready before it gets its first request; what can still fail are connections that blue had open.',
  'principle.double-capacity.why':
    'Both colours run at full size until blue is given up, so the nodes and the quota must hold two of everything.',
  'principle.migrations-bind-both-colours': 'Both colours share one database.',
  'principle.migrations-bind-both-colours.why':
    'A migration for green must leave blue able to work, or the way back is closed the moment it runs.',
  'principle.suits-stateless-services': 'Works best for services without state.',
  'principle.suits-stateless-services.why':
    'Sessions, local files and open connections stay behind in the old colour; a service that keeps nothing loses nothing.',

  'principle.new-version-for-a-few.why':
    'A fault that no test found is met by one user in twenty instead of by all of them.',
  'principle.share-of-traffic.why':
    'A router splits by weight; without one the share is only the ratio of pods, and one pod in four is already 25 %.',
  'principle.widen-by-metrics.why':
    'Each larger share has to be earned by the error rate and latency of the one before; no measurement is no permission.',
  'principle.limit-the-blast-radius.why':
    'The damage of a bad release is its share of traffic times the minutes until it is noticed: a canary keeps both factors small.',
  'principle.combine-with-experiments': 'Use the same split for A/B tests.',
  'principle.combine-with-experiments.why':
    'When users are assigned by a header or cookie, one can compare not only health but also what people do with the new version.',
  'principle.fine-traffic-control.why':
    'Small shares, sticky users and instant aborts need a service mesh or an ingress with weights; a plain Service cannot do it.',
  'principle.canary-needs-good-alerts.why':
    'Stable and canary must be measured apart and with enough requests, or a broken 5 % drowns in a healthy 95 %.',
  'principle.judge-by-user-experience.why':
    'A pod can be healthy while every checkout fails; success and speed as the user sees them decide about the next step.',

  'principle.replace-one-by-one.why':
    'At any moment most instances are known to work, so a fault of the new version shows while it still carries little.',
  'principle.update-without-interruption.why':
    'An instance takes requests only when it is ready, and leaves the endpoints and finishes its requests before it ends.',
  'principle.minimal-extra-instances.why':
    '`maxSurge` says how many may come on top; pods that are still ending do not count, so the nodes need a little more room.',
  'principle.watch-the-rollout.why':
    'Updated, ready and available pods say how far it is; somebody or something has to look, or a stuck rollout stays stuck.',
  'principle.automatic-rollback.why':
    '`progressDeadlineSeconds` only sets a condition; to go back by itself takes an analysis that aborts, or a step of the pipeline that undoes.',
  'principle.health-check-controls-update.why':
    'The controller removes an old pod only when a new one is available, and the readiness probe is all it knows about that.',
  'principle.database-serves-both-versions': 'The database must suit both versions.',
  'principle.database-serves-both-versions.why':
    'Old and new pods write side by side for minutes: add columns first, remove them only when no old version can come back.',
  'principle.default-of-kubernetes': 'It is what a Deployment does by default.',
  'principle.default-of-kubernetes.why':
    'Without a `strategy` a Deployment rolls with 25 % surge and 25 % unavailable; whether that is right for your service is your decision.',

  'principle.unchanging-components': 'Do not change what runs.',
  'principle.unchanging-components.why':
    'Servers, images and configuration are made once and then only read, so what was tested is what is there.',
  'principle.replace-instead-of-change.why':
    'A repair by hand is known to nobody and gone with the next restart; a new instance from a new version is neither.',
  'principle.no-configuration-drift': 'Leave drift nowhere to begin.',
  'principle.no-configuration-drift.why':
    'Servers that are patched one by one grow apart until one of eight behaves differently, and nobody knows which.',
  'principle.consistent-environments': 'Make every environment from the same parts.',
  'principle.consistent-environments.why':
    'When staging and production differ only in named settings, a test in one says something about the other.',
  'principle.versions-are-tracked.why':
    'To know what runs, since when and from which commit is the beginning of every investigation and of every rollback.',
  'principle.fast-rollback.why':
    'The former version is still there as an image and a revision, so going back is a release like any other; data are not.',
  'principle.infrastructure-as-code': 'Describe infrastructure as code.',
  'principle.infrastructure-as-code.why':
    'Only what is written down can be made again the same way; reviewing a change in a file is cheaper than finding it on a server.',
  'principle.containers-are-immutable': 'Containers fit this way of working.',
  'principle.containers-are-immutable.why':
    'An image is immutable by its digest and starts in seconds, so replacing is easier than mending.',

  'principle.own-or-shared-development': 'Give developers a place of their own, or share one knowingly.',
  'principle.own-or-shared-development.why':
    'An own namespace lets people break things without meeting each other; a shared one is cheaper but needs rules.',
  'principle.fast-feedback': 'Deploy by itself, for fast feedback.',
  'principle.fast-feedback.why':
    'A change that can be tried within minutes is corrected while one still remembers why it was made.',
  'principle.debugging-tools': 'Allow debugging tools here.',
  'principle.debugging-tools.why':
    'Shells, verbose logs and profilers help while developing; they do not belong into the image that is released.',
  'principle.relaxed-limits': 'Set limits loosely, but set them.',
  'principle.relaxed-limits.why':
    'Generous limits keep work going, and a quota still keeps one forgotten job from taking the whole cluster.',
  'principle.room-for-experiments': 'Leave room for experiments.',
  'principle.room-for-experiments.why': 'An idea behind a flag can be tried here, before anybody depends on it.',
  'principle.in-step-with-local-machines': 'Keep local machines in step.',
  'principle.in-step-with-local-machines.why':
    'The same container definition on the laptop and in the cluster removes “it works on my machine”.',
  'principle.masked-test-data': 'Use made-up or masked data.',
  'principle.masked-test-data.why':
    'A development database is the least guarded one, so real names and numbers must not be in it.',

  'principle.staging-like-production': 'Build staging like production.',
  'principle.staging-like-production.why':
    'Every difference in version, size or network is a fault that only production can show.',
  'principle.integration-and-load-in-staging': 'Test the whole, and under load.',
  'principle.integration-and-load-in-staging.why':
    'Services that work alone may fail together or at a hundred requests a second; here is the place to learn it.',
  'principle.user-acceptance': 'Let the people who asked for it accept it.',
  'principle.user-acceptance.why':
    'Software that does exactly what was written down can still be the wrong thing; users see that first.',
  'principle.security-tests-in-staging': 'Attack it yourself first.',
  'principle.security-tests-in-staging.why':
    'A running system shows holes that source code does not, and staging may be attacked without harm.',
  'principle.rehearse-the-deployment': 'Rehearse the release itself.',
  'principle.rehearse-the-deployment.why':
    'The steps, the order and the way back are software too; they should not run for the first time in production.',
  'principle.test-the-alerts': 'Test that alerts arrive.',
  'principle.test-the-alerts.why':
    'Cause the fault on purpose and see whether the right person is told in time; an untested alert is a hope.',
  'principle.rehearse-the-migration': 'Rehearse migrations on realistic data.',
  'principle.rehearse-the-migration.why':
    'A change that takes a second on ten rows can lock ten million rows for an hour.',

  'principle.high-availability.why':
    'Several replicas on several nodes, a budget for disruptions and room to grow keep one loss from being an outage.',
  'principle.hardened-and-watched': 'Harden it, and watch it.',
  'principle.hardened-and-watched.why':
    'Production has the data and the visitors: rights are smallest here, and what is unusual is noticed.',
  'principle.automated-backup': 'Back up by machine, restore by practice.',
  'principle.automated-backup.why':
    'A backup counts once it has been restored; until then its age, size and content are assumptions.',
  'principle.tune-performance': 'Measure, then tune.',
  'principle.tune-performance.why':
    'Real load differs from every test, so requests, limits and pools are set by what production shows.',
  'principle.audit-logs': 'Keep logs that an auditor can use.',
  'principle.audit-logs.why':
    'Who changed what, and when, must be readable later and must not be changeable by those it is about.',
  'principle.respond-and-escalate': 'Know who acts, and whom they wake next.',
  'principle.respond-and-escalate.why':
    'In an outage minutes go into asking who is in charge; a written path saves them.',
  'principle.keep-the-business-going': 'Plan for the loss of a whole site.',
  'principle.keep-the-business-going.why':
    'How long the business can stand still and how much data it can lose decide what copies and drills are worth their cost.',

  'principle.environments-from-code': 'Make environments from code.',
  'principle.environments-from-code.why':
    'One description with few parameters gives three environments that differ only where somebody wanted it.',
  'principle.same-image-everywhere': 'Run the same image everywhere.',
  'principle.same-image-everywhere.why':
    'Building again for production makes something that nobody tested; the digest tells whether it is the same.',
  'principle.configuration-outside-the-image': 'Keep configuration out of the image.',
  'principle.configuration-outside-the-image.why':
    'Addresses, sizes and passwords differ by environment; as ConfigMaps and Secrets they can, while the image stays one.',
  'principle.automated-environments': 'Create environments at the push of a button.',
  'principle.automated-environments.why':
    'What can be made anew in minutes is neither hoarded nor repaired by hand, and a lost one is no disaster.',
  'principle.tests-in-every-environment': 'Test in every environment, each for its own questions.',
  'principle.tests-in-every-environment.why':
    'Logic is tested early and cheaply, load and configuration late and near to production.',
  'principle.watch-for-drift': 'Compare what runs with what is written.',
  'principle.watch-for-drift.why':
    'A change by hand in an emergency is human; a comparison that finds it the next day keeps it from staying.',
} as const;
