export { type Labels, selects } from './filters.ts';
export { podRequests, type Requests } from './requests.ts';
export {
  createScheduler,
  nodeReached,
  nodeReopened,
  podReleased,
  podToSchedule,
  type SchedulerHost,
  type SchedulerState,
  schedulingRound,
} from './scheduler.ts';
