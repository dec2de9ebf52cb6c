export { hasLabels, type Labels, selects } from './filters.ts';
export { podRequests, type Requests } from './requests.ts';
export {
  nodeReached,
  nodeReopened,
  podReleased,
  podToSchedule,
  schedulingRound,
} from './scheduler.ts';
export { createScheduler, type SchedulerHost, type SchedulerState } from './state.ts';
