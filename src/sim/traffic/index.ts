// Users, their requests and what becomes of them. Knows pods by name only; the world says where they listen.
export { type RatePoint, rateAt, ratePoints, type TrafficShape } from './arrivals.ts';
export { changedSince, changesSoFar, noteChanged } from './changed-pods.ts';
export { FAILURES, type Failure, isFailure, OUTCOMES, type Outcome } from './outcome.ts';
export { arrivalOf, firstRequestFrom, traceAtArrival, underWay } from './request-at.ts';
export { type RouteList, routeTo, type Split, startSplit, unroute } from './route-list.ts';
export {
  type Answering,
  advanceTraffic,
  changeTraffic,
  cutRequests,
  DEFAULT_TRAFFIC,
  DURATION_BUCKETS_SECONDS,
  failuresOf,
  forgetCounts,
  inFlightCount,
  loseAnswers,
  noOutcomes,
  type PodTraffic,
  type RequestTrace,
  samplingOf,
  settleTraffic,
  startPodTraffic,
  startTraffic,
  type TrafficHost,
  type TrafficSettings,
  type TrafficState,
} from './traffic.ts';
export { trafficAt } from './traffic-at.ts';
