// The stage in words, for those who do not see it: the Service and every pod with its state, read anew at most once a second.
import { usePaced } from '../stage/use-paced.ts';
import type { HomeSnapshot } from './story.ts';
import { say, sayDynamic, type Words } from './words.ts';

const READ_EVERY_MS = 1_000;

export function StageWords({ snapshot, words }: { readonly snapshot: HomeSnapshot; readonly words: Words }) {
  const { view } = usePaced(snapshot, snapshot.playing, READ_EVERY_MS);
  const service = view.services[0];
  return (
    <ul className="visually-hidden" aria-label={say(words, 'home.stage.list')}>
      <li>{say(words, 'home.stage.routes', { service: service?.name ?? '', count: service?.routed.length ?? 0 })}</li>
      {view.pods.map((pod) => (
        <li key={pod.name}>
          {say(words, 'home.stage.pod', {
            pod: pod.name,
            version: pod.version,
            state: sayDynamic(words, `podState.${pod.state}`),
          })}
        </li>
      ))}
    </ul>
  );
}
