// The stage of a Rollout: users, what divides them, and the versions with their pods. What it shows is also said by StageDescription.
import { useMemo, useRef, useState } from 'react';
import type { RolloutView, Timeline } from '../../../sim/index.ts';
import { NO_PLACES } from '../places.ts';
import { type StageBaseProps, StagePlane } from '../StagePlane.tsx';
import { useSize } from '../use-size.ts';
import { RolloutFrame } from './RolloutFrame.tsx';
import { nextRolloutPlaces, type RolloutSceneInput, rolloutScene } from './scene.ts';

export interface RolloutStageProps extends Omit<StageBaseProps, 'timeline'> {
  readonly rollout: RolloutView;
  readonly timeline: Timeline;
  readonly originMs: number;
}

export function RolloutStage({ rollout, originMs, ...base }: RolloutStageProps) {
  const { view, selectedPod, language, compact = false, timeline } = base;
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box, compact ? { width: 358, height: 220 } : { width: 680, height: 340 });
  const [places, setPlaces] = useState(NO_PLACES);
  const input = useMemo<RolloutSceneInput>(
    () => ({ view, rollout, width: size.width, height: size.height, compact }),
    [view, rollout, size, compact],
  );
  const now = nextRolloutPlaces(input, places);
  if (now !== places) setPlaces(now);
  const scene = useMemo(() => rolloutScene(input, now, selectedPod), [input, now, selectedPod]);
  return (
    <StagePlane
      {...base}
      scene={scene}
      low
      box={box}
      frame={(facts) => (
        <RolloutFrame
          scene={scene}
          {...facts}
          rollout={rollout}
          timeline={timeline}
          atMs={view.atMs}
          originMs={originMs}
          language={language}
        />
      )}
    />
  );
}
