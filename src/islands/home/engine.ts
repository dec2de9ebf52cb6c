// The engine of the page, loaded by the first press: simulation, manifests and the story on top of them.
import { simulationEngine } from '../workbench/simulation-engine.ts';
import { HomeStory } from './story.ts';

export const openStory = (seed?: number): HomeStory => new HomeStory(simulationEngine, seed);
