// The engine of the page, loaded by the first press: the world of a Deployment and its Service, and the story on top of it.
import { deploymentReader, type ManifestReader } from '../../manifest/index.ts';
import { DEFAULT_SETTINGS, deploymentsView, recordDeploymentWorld, timelineOf } from '../../sim/index.ts';
import { WorldRun } from '../workbench/world-run.ts';
import type { Mend } from './fix-ids.ts';
import { HomeStory, type StoryEngine } from './story.ts';

const engine: StoryEngine = {
  record: (seed, inputs, originMs = 0) =>
    new WorldRun(recordDeploymentWorld(seed, inputs, { ...DEFAULT_SETTINGS, originMs }), deploymentsView),
  timeline: timelineOf,
};

export const openStory = (mendWith: (reader: ManifestReader) => Mend, seed?: number): HomeStory =>
  new HomeStory(engine, mendWith(deploymentReader), seed);
