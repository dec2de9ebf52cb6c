// The first minute on the home page: one release, one failure, one fix.
export const home = {
  'home.title': 'See what a release does, second by second',
  'home.deploy': 'Deploy v2',
  'home.loading': 'The simulation engine is loading.',
  'home.loadFailed': 'The engine could not be loaded. Check the connection and press again.',
  'home.withoutScript': 'The simulation needs JavaScript to move.',
  'home.withoutScript.link': 'Read the manifest of the workbench',
  'home.count': '{count}',

  'home.title.before': 'Four pods are serving requests.',
  'home.title.running': 'v2 is being deployed.',
  'home.title.again': 'The mended file meets the same requests.',
  'home.title.first': 'v2 was deployed. One request failed.',
  'home.title.firstAgain': 'One request failed again.',
  'home.title.failed': '{count} requests failed.',
  'home.title.clean': 'The release is complete. No request failed.',
  'home.title.mended': 'Failed requests: {before} before, 0 now.',
  'home.title.stillFailed': 'Failed requests: {before} before, {count} now.',

  'home.intro.title': 'See what a release does, second by second.',
  'home.intro.text':
    'A model that acts as the real controllers do reads this file and replaces the pods. Nothing is scripted: everything is computed in this browser.',
  'home.intro.broken': 'One thing is left out of this file on purpose.',

  'home.again.title': 'Only the file has changed.',
  'home.again.text': 'The same users and the same seed. Requests that failed before the fix stay as dashed outlines.',

  'home.mended.title': 'A new pod got requests only once it could answer.',
  'home.mended.why':
    'The Service sends to a pod after its `readinessProbe` has succeeded. For the 3 s that the app needs to start, the old pods served.',
  'home.mended.preStop':
    'The way out was safe from the start, thanks to `preStop`. Without it requests are lost again while the old pods stop.',
  'home.mended.link': 'Try it in the workbench',

  'home.stage.name': 'Stage',
  'home.stage.users': 'Users',
  'home.stage.rate': '{rate} requests/s',
  'home.stage.failures': 'Failed',
  'home.stage.service': 'Service {service}',
  'home.stage.version': 'v{version}',
  'home.stage.failed': '#{request} failed',
  'home.stage.failedMore': '{count} failed',
  'home.stage.list': 'Pods and their states',
  'home.stage.routes': 'Service {service} sends requests to {count} {count:pod|pods}.',
  'home.stage.pod': '{pod}: v{version}, {state}',

  'home.lanes.ready': 'Ready pods',
  'home.lanes.failed': 'Failed',
  'home.lanes.events': 'Events',
  'home.lanes.playhead': 'Time',
  'home.lanes.readyOf': '{count} of v{version}',
  'home.lanes.sentence': 'Ready pods: {ready}. Failed requests: {failed}.',
  'home.lanes.before': 'Before the fix: {count}.',
  'home.lanes.formerCount': '{count} before the fix',
  'home.transport': 'Time',
  'home.decision.none': 'Nothing has been decided yet.',

  'home.card.name': 'Why the request failed',
  'home.card.verb': 'SENT',
  'home.card.notListening.sentence': 'It sent a request to a pod that was not listening yet.',
  'home.card.notListening.rule': 'without a `readinessProbe` a container counts as ready as soon as it starts',
  'home.card.notListening.saw': '{pod}: started {running} s ago, the app answers after {start} s',
  'home.card.notListening.so': 'request #{request}: {outcome}. A user saw an error.',
  'home.card.notListening.tried':
    '`maxUnavailable: 0` keeps the number of ready pods. It cannot help while a pod that is not listening counts as ready.',
  'home.card.other.sentence': 'A request got no answer.',
  'home.card.other.rule': 'a Service sends evenly to the pods that it knows; news of a change takes a moment to spread',
  'home.card.other.so': 'request #{request}: {outcome}.',

  'home.fix.choose': 'Choose one. The same requests come again.',
  'home.fix.readiness-probe': 'Insert `readinessProbe`',
  'home.fix.max-unavailable': 'Set `maxUnavailable: 0`',
  'home.fix.undo': 'Back to the first file',
  'home.canary': 'What would a canary have done?',

  'home.ways': 'Next',
  'home.learn.title': 'Learn',
  'home.learn.text':
    'Mend files that are broken on purpose and release them. The criteria are graded, and each failure has its second.',
  'home.learn.link': 'Choose a lab',
  'home.play.title': 'Play',
  'home.play.text': 'Paste the manifest of your own service and run it second by second.',
  'home.play.link': 'Open the workbench',
  'home.teach.title': 'Teach',
  'home.teach.text':
    'The lecture of 70 minutes: diagrams step by step, and from its practices into simulations and labs.',
  'home.teach.link': 'Open the lecture',
} as const;
