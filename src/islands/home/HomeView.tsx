// The home page above its ways on: sentence, stage, lanes, the row that moves time, card and fixes. Draws a moment of the story; without
// actions it is the still page, with the one button that starts everything.
import { useState } from 'react';
import { Icon } from '../shared/Icon.tsx';
import { MessageText } from '../shared/MessageText.tsx';
import { formatMoment } from '../shared/moment.ts';
import { NO_PLACES, type Places } from '../stage/places.ts';
import { FailureCard } from './FailureCard.tsx';
import { Excerpt, FixPane } from './FixPane.tsx';
import type { FixId } from './fix-ids.ts';
import styles from './Home.module.css';
import { HomeStage } from './HomeStage.tsx';
import { HomeTransport, type TransportActions } from './HomeTransport.tsx';
import { Lanes } from './Lanes.tsx';
import pane from './SidePane.module.css';
import { Spoken } from './Spoken.tsx';
import { StageWords } from './StageWords.tsx';
import { type BandId, homeScene, nextHomePlaces } from './scene.ts';
import type { HomeSnapshot } from './story.ts';
import { titleOf } from './titles.ts';
import { decisionWords, say, type Words } from './words.ts';

export interface HomeActions extends TransportActions {
  onSeek(atMs: number): void;
  onMend(fix: FixId): void;
  onUndo(): void;
}

/** Addresses of what goes on from here. */
export interface WaysOn {
  readonly workbench: string;
  /** The same kind of release by two strategies on one clock. */
  readonly compare: string;
}

export interface HomeViewProps {
  readonly snapshot: HomeSnapshot;
  readonly words: Words;
  /** The drawings to make: all of them in the still page, where the style sheet chooses one. */
  readonly bands: readonly BandId[];
  /** null in the still page. */
  readonly actions: HomeActions | null;
  readonly flying: boolean;
  readonly paths: WaysOn;
}

export function HomeView({ snapshot, words, bands, actions, flying, paths }: HomeViewProps) {
  const [places, setPlaces] = useState<Places>(NO_PLACES);
  const now = nextHomePlaces(snapshot.view, places);
  if (now !== places && actions !== null) setPlaces(now);
  const failed = snapshot.failures.length > 0;
  const mended = snapshot.phase === 'over' && !failed;
  const offering = failed && snapshot.offers.length > 0;
  return (
    <div
      className={styles['home']}
      data-live={actions !== null}
      data-testid="home"
      data-phase={snapshot.phase}
      data-now-ms={snapshot.nowMs - snapshot.originMs}
      data-failed={snapshot.failures.length}
      data-former={snapshot.former?.failures.length}
    >
      <div className={styles['head']}>
        <h1>{titleOf(snapshot, words)}</h1>
      </div>
      <section className={styles['view']} aria-label={say(words, 'home.stage.name')}>
        {bands.map((band) => (
          <HomeStage
            key={band}
            scene={homeScene(snapshot.view, now, band)}
            snapshot={snapshot}
            words={words}
            flying={flying}
          />
        ))}
        <StageWords snapshot={snapshot} words={words} />
      </section>
      <div className={styles['controls']}>
        {actions === null ? (
          <>
            <button type="button" className={`button primary large needs-script ${styles['deploy']}`} data-deploy="">
              <Icon name="play" size={14} />
              {say(words, 'home.deploy')}
            </button>
            <p className={styles['status']} role="status" data-status="" />
            <p className={`without-script ${styles['withoutScript']}`}>
              {say(words, 'home.withoutScript')} <a href={paths.workbench}>{say(words, 'home.withoutScript.link')}</a>
            </p>
          </>
        ) : (
          <HomeTransport {...actions} snapshot={snapshot} words={words} primary={!offering} />
        )}
      </div>
      <div className={styles['side']}>
        {snapshot.cause ? (
          <FailureCard
            cause={snapshot.cause}
            service={snapshot.view.traffic?.service ?? ''}
            originMs={snapshot.originMs}
            fixes={snapshot.fixes}
            words={words}
          />
        ) : (
          <Intro mended={mended} snapshot={snapshot} words={words} paths={paths} />
        )}
        {actions === null ? (
          <div className={`${pane['fix']} ${styles['stillFile']}`}>
            <Excerpt lines={snapshot.change} />
          </div>
        ) : (
          <FixPane
            snapshot={snapshot}
            words={words}
            comparePath={paths.compare}
            onMend={actions.onMend}
            onUndo={actions.onUndo}
          />
        )}
      </div>
      <div className={styles['deck']}>
        {bands.map((band) => (
          <Lanes key={band} snapshot={snapshot} words={words} band={band} onSeek={actions?.onSeek ?? null} />
        ))}
        {actions === null ? null : <LatestDecision snapshot={snapshot} words={words} />}
      </div>
      {actions === null ? null : <Spoken snapshot={snapshot} words={words} />}
    </div>
  );
}

interface IntroProps {
  readonly mended: boolean;
  readonly snapshot: HomeSnapshot;
  readonly words: Words;
  readonly paths: WaysOn;
}

/** In place of the card: what this page is, or why nothing failed. */
function Intro({ mended, snapshot, words, paths }: IntroProps) {
  if (mended && snapshot.former !== null)
    return (
      <section className={pane['intro']} data-testid="mended">
        <h2>{say(words, 'home.mended.title')}</h2>
        <p>
          <MessageText text={say(words, 'home.mended.why')} />
        </p>
        <p>
          <MessageText text={say(words, 'home.mended.preStop')} />
        </p>
        <p>
          <a href={paths.workbench}>{say(words, 'home.mended.link')}</a>
        </p>
      </section>
    );
  if (snapshot.fixes.length > 0)
    return (
      <section className={pane['intro']}>
        <h2>{say(words, 'home.again.title')}</h2>
        <p>{say(words, 'home.again.text')}</p>
      </section>
    );
  return (
    <section className={pane['intro']}>
      <h2>{say(words, 'home.intro.title')}</h2>
      <p>{say(words, 'home.intro.text')}</p>
      <p className={pane['broken']}>{say(words, 'home.intro.broken')}</p>
    </section>
  );
}

function LatestDecision({ snapshot, words }: { readonly snapshot: HomeSnapshot; readonly words: Words }) {
  const { decision, originMs } = snapshot;
  if (decision === null) return <p className={styles['decision']}>{say(words, 'home.decision.none')}</p>;
  const { who, sentence } = decisionWords(words, decision);
  return (
    <p className={styles['decision']} data-testid="decision">
      <b>{formatMoment(words.language, decision.atMs - originMs)}</b> <span>{who}</span> <MessageText text={sentence} />
    </p>
  );
}
