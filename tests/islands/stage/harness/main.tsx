// A page to look at the stage and the cards alone: ?scene=…&lang=ko&theme=dark&frame=workbench. Not a route of the site.
import { useEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import '../../../../src/styles/index.css';
import { isLanguage, type Language } from '../../../../src/i18n/index.ts';
import { Charts } from '../../../../src/islands/charts/Charts.tsx';
import { DecisionCards } from '../../../../src/islands/decisions/DecisionCards.tsx';
import { CapacityRuler } from '../../../../src/islands/stage/CapacityRuler.tsx';
import { EventList } from '../../../../src/islands/stage/EventList.tsx';
import { SpokenDecisions } from '../../../../src/islands/stage/SpokenDecisions.tsx';
import { Stage } from '../../../../src/islands/stage/Stage.tsx';
import { StageDescription } from '../../../../src/islands/stage/StageDescription.tsx';
import { WhyNotRow } from '../../../../src/islands/stage/WhyNotRow.tsx';
import type { RequestTrace } from '../../../../src/sim/index.ts';
import { Frames } from './frames.tsx';
import { Glyphs } from './glyphs.tsx';
import styles from './harness.module.css';
import { type Scene, sceneNamed } from './scenes.ts';

const query = new URLSearchParams(location.search);
const given = (name: string, fallback: string): string => query.get(name) ?? fallback;
const lang = given('lang', 'ko');
const language: Language = isLanguage(lang) ? lang : 'ko';
const theme = given('theme', 'light');
const frame = given('frame', 'workbench');
const compact = frame === 'phone' || frame === 'landscape';

document.documentElement.lang = language;
document.documentElement.dataset['theme'] = theme;

function Harness({ scene }: { readonly scene: Scene }) {
  const [entry, setEntry] = useState<number | null>(null);
  const [picked, setPicked] = useState<string | null>(scene.selected);
  const [request, setRequest] = useState<RequestTrace | null>(
    query.has('request') ? (scene.failures.at(-1) ?? null) : null,
  );
  const { view } = scene;
  const deployment = view.deployments[0] ?? null;
  const pod = view.pods.find(({ name }) => name === picked);
  const decisions = useMemo(() => scene.decisions, [scene]);
  return (
    <div className={styles['frame']} data-frame={frame}>
      <main className={styles['centre']}>
        {deployment ? (
          <CapacityRuler deployment={deployment} pods={view.pods} language={language} compact={compact} />
        ) : null}
        <Stage
          view={view}
          deployment={deployment}
          selectedPod={picked}
          onSelectPod={setPicked}
          playing={false}
          speed={1}
          reducedMotion={query.has('still')}
          language={language}
          compact={compact}
          timeline={scene.timeline}
          failures={scene.failures}
          selectedRequest={request?.request ?? null}
          onSelectRequest={setRequest}
          previousRun={query.has('previous')}
          emptyAction={{ label: language === 'ko' ? 'v2 배포하기' : 'Deploy v2', onPress: () => undefined }}
        />
        {compact ? null : <WhyNotRow pod={pod ?? null} language={language} />}
        <StageDescription view={view} deployment={deployment} language={language} originMs={scene.originMs} />
        <SpokenDecisions decisions={decisions} playing={false} language={language} />
      </main>
      <aside className={styles['side']}>
        {given('side', 'cards') === 'charts' ? (
          <Charts
            log={scene.log}
            deployment={null}
            originMs={scene.originMs}
            nowMs={view.atMs}
            seenMs={view.atMs}
            endMs={scene.originMs + (view.atMs - scene.originMs > 60_000 ? 150_000 : 60_000)}
            language={language}
          />
        ) : given('side', 'cards') === 'events' ? (
          <EventList events={view.events} nowMs={view.atMs} language={language} />
        ) : (
          <DecisionCards
            decisions={decisions}
            selected={entry}
            originMs={scene.originMs}
            language={language}
            compact={compact}
            onSelect={setEntry}
            onShowInYaml={() => undefined}
            onShowInChart={() => undefined}
            onWhyNot={setPicked}
            lineOf={() => 11}
          />
        )}
      </aside>
    </div>
  );
}

function App() {
  const [scene, setScene] = useState<Scene | null>(null);
  useEffect(() => setScene(sceneNamed(given('scene', 'stuck'), language)), []);
  if (frame === 'glyphs') return <Glyphs language={language} />;
  if (frame === 'frames') return <Frames count={Number(given('pods', '1000'))} language={language} />;
  return scene ? <Harness scene={scene} /> : null;
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
