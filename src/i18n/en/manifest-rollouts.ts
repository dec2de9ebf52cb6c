// Findings about the kinds of Argo Rollouts: title (what is wrong), consequence (what happens because of it), fix (what to do).
export const manifestRollouts = {
  'finding.rollout-without-selector.title': 'The Rollout selects no pods',
  'finding.rollout-without-selector.consequence':
    'The API server takes it, but the controller cannot tell which pods belong to it: the Rollout is Degraded with InvalidSpec and no ReplicaSet is made.',
  'finding.rollout-without-selector.fix': 'Write spec.selector.matchLabels with the labels of the template.',

  'finding.rollout-number-out-of-range.title': '{name} {value} is out of range',
  'finding.rollout-number-out-of-range.consequence':
    'The API server takes the number, but the controller says InvalidSpec and leaves everything as it is.',
  'finding.rollout-number-out-of-range.fix': 'Write a number in the range {range}.',

  'finding.rollout-strategy-not-one.title': 'A Rollout needs exactly one strategy, and this has {count}',
  'finding.rollout-strategy-not-one.consequence':
    'Without knowing whether to go by steps or by a switch, the controller says InvalidSpec and does nothing.',
  'finding.rollout-strategy-not-one.fix': 'Write either `canary` or `blueGreen` under spec.strategy.',

  'finding.same-service-twice.title': 'Both roles are given to one Service',
  'finding.same-service-twice.consequence':
    'A Service ({service}) points at one ReplicaSet at a time, so old and new cannot be told apart: the controller says InvalidSpec.',
  'finding.same-service-twice.fix': 'Make a second Service and name it here.',

  'finding.scale-down-limit-over-history.title': 'More old ReplicaSets may run than are kept',
  'finding.scale-down-limit-over-history.consequence':
    'scaleDownDelayRevisionLimit {limit} is larger than revisionHistoryLimit {history}, so the controller says InvalidSpec.',
  'finding.scale-down-limit-over-history.fix':
    'Lower scaleDownDelayRevisionLimit to {history} or less, or raise revisionHistoryLimit.',

  'finding.anti-affinity-not-one.title': 'antiAffinity needs exactly one rule',
  'finding.anti-affinity-not-one.consequence':
    'Old and new pods can be kept apart strictly or as a wish, not both and not neither: the controller says InvalidSpec.',
  'finding.anti-affinity-not-one.fix':
    'Write either requiredDuringSchedulingIgnoredDuringExecution or preferredDuringSchedulingIgnoredDuringExecution.',

  'finding.canary-cannot-proceed.title': 'No canary could ever take a step',
  'finding.canary-cannot-proceed.consequence':
    'With maxSurge {maxSurge} no pod may be added and with maxUnavailable {maxUnavailable} none may be taken away: the controller says InvalidSpec.',
  'finding.canary-cannot-proceed.fix': 'Allow one of the two, for example maxSurge 1 with maxUnavailable 0.',

  'finding.router-without-services.title': 'The router has nothing to divide traffic between: {name} is missing',
  'finding.router-without-services.consequence':
    'A router sends a share of the requests to canaryService and the rest to stableService; unless both are there the controller says InvalidSpec.',
  'finding.router-without-services.fix': 'Make two Services and name them in stableService and canaryService.',

  'finding.ping-pong-incomplete.title': 'pingPong is not complete here',
  'finding.ping-pong-incomplete.consequence':
    'It needs the ALB or Istio router and two different Services; anything else is InvalidSpec.',
  'finding.ping-pong-incomplete.fix': 'Use canaryService and stableService instead, or complete pingPong.',

  'finding.field-needs-router.title': '{name} works only with a traffic router',
  'finding.field-needs-router.consequence':
    'Without {router} the number of pods decides who gets which version, and {name} could not be kept: the controller says InvalidSpec.',
  'finding.field-needs-router.fix': 'Set up {router}, or remove {name}.',

  'finding.dynamic-scale-with-delay.title': 'dynamicStableScale and scaleDownDelaySeconds exclude each other',
  'finding.dynamic-scale-with-delay.consequence':
    'One shrinks the stable pods while traffic leaves them, the other keeps them all for a while afterwards: together they are InvalidSpec.',
  'finding.dynamic-scale-with-delay.fix': 'Remove one of the two.',

  'finding.step-not-one.title': 'A step does exactly one thing, and this has {count}',
  'finding.step-not-one.consequence':
    'The controller would not know what to wait for before the next step, so it says InvalidSpec.',
  'finding.step-not-one.fix': 'Make every action an item of its own: setWeight, pause, setCanaryScale, analysis.',

  'finding.invalid-pause.title': '{value} is not a length of a pause',
  'finding.invalid-pause.consequence':
    'The controller reads it as less than nothing, says InvalidSpec and does not start the rollout.',
  'finding.invalid-pause.fix':
    'Write seconds as a number, or a number with s, m or h, for example 5m. Without duration the step waits for promote.',

  'finding.managed-route-missing.title': 'No route is managed under this name',
  'finding.managed-route-missing.consequence':
    'A step may only change a route ({route}) that trafficRouting.managedRoutes lists; anything else is InvalidSpec.',
  'finding.managed-route-missing.fix': 'List the name of the route under trafficRouting.managedRoutes.',

  'finding.route-match-not-one.title': 'A match needs exactly one of exact, prefix and regex',
  'finding.route-match-not-one.consequence':
    'With none or several of them the router could not decide which requests are meant, so the controller says InvalidSpec.',
  'finding.route-match-not-one.fix': 'Keep one of the three.',

  'finding.analysis-field-unknown.title': 'The Rollout has no {field} to take a value from',
  'finding.analysis-field-unknown.consequence':
    'An argument of the analysis would stay empty, so the controller says InvalidSpec.',
  'finding.analysis-field-unknown.fix':
    "Name metadata.name, metadata.namespace, metadata.uid, or one label or annotation, as metadata.labels['app'].",

  'finding.stable-ingress-not-one.title': 'nginx needs either stableIngress or stableIngresses',
  'finding.stable-ingress-not-one.consequence':
    'With {count} of the two the controller does not know beside which Ingress to put its own, and says InvalidSpec.',
  'finding.stable-ingress-not-one.fix': 'Name the Ingress of the stable Service in stableIngress.',

  'finding.not-simulated.title': '{name} is not simulated here',
  'finding.not-simulated.consequence':
    'It is accepted and its form is checked, but nothing in the simulation follows from it. A real cluster may act on it.',
  'finding.not-simulated.fix':
    'Nothing needs to change. To see an effect here, use the nginx router, web or prometheus metrics, and the steps setWeight, pause, setCanaryScale and analysis.',
};
