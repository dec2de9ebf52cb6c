// Part 3 of the lecture, and what opens and closes it: a short name for each principle, and one sentence of what it means and why.
export const sessionAutomation = {
  'principle.everything-in-git': 'Keep everything in Git.',
  'principle.everything-in-git.why':
    'Code, manifests, pipelines and policies with one history: any state can be named, compared and brought back.',
  'principle.branching-strategy': 'Agree on how branches become releases.',
  'principle.branching-strategy.why':
    'Short branches into one main line (GitHub Flow) suit services that ship daily; GitFlow suits versions that are maintained for years.',
  'principle.code-review': 'Let somebody else read and approve.',
  'principle.code-review.why':
    'A second person sees what the first one took for granted; show the rendered manifest, because the template alone hides the effect.',
  'principle.automated-code-quality': 'Let machines check style and quality.',
  'principle.automated-code-quality.why':
    'Formatting and known mistakes are found before the review, so that people can talk about what machines cannot see.',
  'principle.keep-dependencies-current': 'Manage and update dependencies.',
  'principle.keep-dependencies-current.why':
    'A lockfile says what was built, small frequent updates keep the step small on the day that one of them is urgent.',
  'principle.license-checks': 'Check licences.',
  'principle.license-checks.why':
    'A dependency brings duties with it; to learn of them before the release is a conversation, after it a dispute.',
  'principle.static-security-scan': 'Scan the source for weaknesses (SAST).',
  'principle.static-security-scan.why':
    'Injection, hard-coded passwords and unsafe calls can be seen without running anything; the finding must fail the job to count.',

  'principle.automated-builds': 'Build by machine, in one way.',
  'principle.automated-builds.why':
    'A build that depends on nobody’s laptop can be repeated, and its digest can be traced to a commit.',
  'principle.unit-and-integration-tests': 'Test parts, then the parts together.',
  'principle.unit-and-integration-tests.why':
    'Many fast tests of parts say where it broke, a few of the whole say whether it works.',
  'principle.performance-and-load-tests': 'Test speed and load.',
  'principle.performance-and-load-tests.why':
    'How many requests one pod can take is the number behind replicas, limits and autoscaling: measure it before users do.',
  'principle.dynamic-security-tests': 'Test the running program for weaknesses (DAST, IAST).',
  'principle.dynamic-security-tests.why':
    'From outside like an attacker, or from inside while tests run: both find what reading the source does not show.',
  'principle.scan-gates-the-build': 'Let the image scan stop the build.',
  'principle.scan-gates-the-build.why':
    'Scan the very digest that will be shipped, and fail on what has a fix; an exception has a reason and an end.',
  'principle.small-images': 'Make images small.',
  'principle.small-images.why':
    'A small image starts sooner on a new node, which is when you need it, and holds less that can be attacked.',
  'principle.test-reports': 'Report results where people look.',
  'principle.test-reports.why':
    'A failure that is explained in the change itself is mended at once; one in a log of ten thousand lines is run again.',

  'principle.deploy-per-environment': 'Deploy each environment by itself.',
  'principle.deploy-per-environment.why':
    'Development follows every change, staging every merge, production every approval, all by the same steps.',
  'principle.deployment-approval': 'Ask for approval where it matters.',
  'principle.deployment-approval.why':
    'A person who sees what changes and how to go back can stop it; an approval of everything is a reflex.',
  'principle.automated-canary.why':
    'A query, a threshold and a limit of failures decide in seconds; no result must never be taken for a good result.',
  'principle.rollback-automation': 'Automate the way back.',
  'principle.rollback-automation.why':
    'A step that waits with a timeout and undoes on failure is shorter than the call that wakes somebody; practise it on good days.',
  'principle.verify-health-after-deploy': 'Verify health after the deployment.',
  'principle.verify-health-after-deploy.why':
    '“Applied” only means that the wish was accepted; ready pods and one real request through the front door mean that it works.',
  'principle.announce-deployments': 'Announce and record deployments.',
  'principle.announce-deployments.why':
    'The first question in an outage is what changed; a mark on every chart answers it.',
  'principle.measure-deployments': 'Measure deployments.',
  'principle.measure-deployments.why':
    'How often, how long, how many failed, how long to recover: four numbers show whether releasing gets easier.',

  'principle.provision-by-code': 'Provision infrastructure by machine.',
  'principle.provision-by-code.why':
    'Clusters, networks and databases come from reviewed code, so that a second region is a run and no project.',
  'principle.manage-configuration': 'Manage configuration by machine.',
  'principle.manage-configuration.why':
    'A change of configuration is a release: it goes out in steps, is checked, and the last good state is kept.',
  'principle.automate-alerts': 'Automate monitoring and alerts.',
  'principle.automate-alerts.why':
    'A new service is watched from its first minute; also watch that the watching works, from outside of what is watched.',
  'principle.automate-backup-and-restore': 'Automate backups, and their restore.',
  'principle.automate-backup-and-restore.why':
    'A job that restores last night’s copy into an empty database every morning is the only proof that there is one.',
  'principle.automate-scaling': 'Scale by machine.',
  'principle.automate-scaling.why':
    'The HorizontalPodAutoscaler owns `replicas`: a manifest that sets it as well puts it back with every apply.',
  'principle.automate-patching': 'Automate patches.',
  'principle.automate-patching.why':
    'Nodes and images are replaced in rings, one group after the other; one window for all is a shared failure.',
  'principle.automate-incident-response': 'Automate the first moves in an incident.',
  'principle.automate-incident-response.why':
    'Collecting logs, opening the channel, calling the right person: what is always the same needs no person.',

  'principle.tune-autoscaling': 'Tune the autoscaler by what saturates.',
  'principle.tune-autoscaling.why':
    'Waiting requests can look like an idle CPU; choose the measure that rises when users wait, and a floor that survives a quiet hour.',
  'principle.watch-utilisation': 'Watch how much is used.',
  'principle.watch-utilisation.why':
    'The difference between requested and used is paid for; the difference between used and limit is the reserve.',
  'principle.budget-the-cost': 'Set budgets, and hard caps.',
  'principle.budget-the-cost.why': 'A mail after the money is spent is no limit; a maximum of instances is one.',
  'principle.plan-capacity': 'Plan capacity ahead.',
  'principle.plan-capacity.why':
    'Growth, the next campaign and the loss of a zone together say how much must be there before it is needed.',
  'principle.several-clouds': 'Use several clouds only for a reason.',
  'principle.several-clouds.why':
    'It can lower a risk or a price, and it doubles what must be known; the way to switch has to be practised.',
  'principle.spot-instances': 'Use spot capacity for what may stop.',
  'principle.spot-instances.why':
    'It is cheap because it can be taken away at short notice: fine for stateless replicas beside a fixed core.',
  'principle.tag-resources': 'Tag resources.',
  'principle.tag-resources.why':
    'Owner, service and environment on everything make cost, cleaning up and responsibility a query.',

  'principle.application-monitoring': 'Measure inside the application (APM).',
  'principle.application-monitoring.why':
    'Traces show which call takes the time; the age of data deserves an alert as much as errors do.',
  'principle.tune-the-database': 'Tune the database.',
  'principle.tune-the-database.why':
    'Pods are easy to add and the database is not: connections, indexes and slow queries set the limit of the whole.',
  'principle.cache-deliberately': 'Cache on purpose.',
  'principle.cache-deliberately.why':
    'A cache moves load until it is empty: a rollout that restarts it sends everything to the database at once.',
  'principle.serve-from-the-edge': 'Serve near to users (CDN).',
  'principle.serve-from-the-edge.why':
    'What is the same for all is answered at the edge, so distance and peaks reach your servers less.',
  'principle.tune-the-network': 'Tune the network.',
  'principle.tune-the-network.why':
    'Timeouts, retries and reused connections decide whether one slow service slows down all the others.',
  'principle.tune-storage': 'Choose storage by its use.',
  'principle.tune-storage.why':
    'A database needs latency and a backup needs price; the class of the volume is part of the design.',
  'principle.tune-the-code': 'Tune code where the profile points.',
  'principle.tune-the-code.why': 'Few lines take most of the time; without a profile one improves the others.',

  'principle.standard-procedures': 'Write standard procedures (SOP).',
  'principle.standard-procedures.why':
    'What is done the same way every time can be checked, handed over, and one day be done by a machine.',
  'principle.generated-documents': 'Generate documents.',
  'principle.generated-documents.why':
    'A page that is made from the manifest is right as long as the manifest is; one written by hand ages.',
  'principle.knowledge-base': 'Keep a knowledge base.',
  'principle.knowledge-base.why':
    'A runbook linked from the alert saves the ten minutes in which somebody searches for it.',
  'principle.on-call-rotation': 'Share on-call work fairly.',
  'principle.on-call-rotation.why':
    'People who sleep decide better; a missed page must go on to the next person by itself, and that is tested too.',
  'principle.blameless-postmortems': 'Write postmortems without blame.',
  'principle.blameless-postmortems.why':
    'Who fears punishment tells less; ask what made the mistake possible, and mend that.',
  'principle.small-steady-improvements': 'Improve a little, all the time (Kaizen).',
  'principle.small-steady-improvements.why':
    'One removed annoyance a week changes more in a year than a large project that never starts.',
  'principle.shared-tools': 'Connect the tools of the teams.',
  'principle.shared-tools.why':
    'When the alert, the change and the conversation point to each other, nobody copies facts between windows.',

  'principle.goal-lifecycle-strategy': 'You can plan how a container lives in production.',
  'principle.goal-lifecycle-strategy.why':
    'From build to replacement: which way of releasing fits which service, and what it costs.',
  'principle.goal-security-and-compliance': 'You can run security as daily work, and show it.',
  'principle.goal-security-and-compliance.why':
    'Which check belongs to which step, and how it leaves the evidence that an auditor asks for.',
  'principle.goal-automation': 'You can let the pipeline do the work.',
  'principle.goal-automation.why':
    'From the commit to the running service and back, with as few manual steps as possible.',

  'principle.sum-lifecycle-and-strategies': 'A release strategy is a choice of what to pay.',
  'principle.sum-lifecycle-and-strategies.why':
    'Capacity, time, mixed versions or exposed users: each strategy saves one and spends another.',
  'principle.sum-security-and-compliance': 'Security is a chain of checks that can say no.',
  'principle.sum-security-and-compliance.why':
    'A check that stops nothing is decoration, and a check that leaves no trace cannot be shown.',
  'principle.sum-pipeline-efficiency': 'The pipeline makes the right way the easy way.',
  'principle.sum-pipeline-efficiency.why':
    'What is tested is what is shipped, and going back is a button: then people release often and calmly.',
  'principle.sum-watched-automation': 'Automation needs eyes.',
  'principle.sum-watched-automation.why':
    'Every machine that acts by itself needs a measurement that says whether it helped, and a person who is told when not.',
} as const;
