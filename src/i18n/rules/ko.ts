// Every word of the rules in one language, so that a page or a command loads only the one it speaks.
import { type Catalogue, joinCatalogues } from '../format.ts';
import { manifest } from '../ko/manifest.ts';
import { manifestRollouts } from '../ko/manifest-rollouts.ts';
import { access } from '../ko/rules/access.ts';
import { audit } from '../ko/rules/audit.ts';
import { availability } from '../ko/rules/availability.ts';
import { hardening } from '../ko/rules/hardening.ts';
import { images } from '../ko/rules/images.ts';
import { jobs } from '../ko/rules/jobs.ts';
import { lint } from '../ko/rules/lint.ts';
import { network } from '../ko/rules/network.ts';
import { podSecurity } from '../ko/rules/pod-security.ts';
import { pssBaseline } from '../ko/rules/pss-baseline.ts';
import { pssRestricted } from '../ko/rules/pss-restricted.ts';
import { resources } from '../ko/rules/resources.ts';
import { rollouts } from '../ko/rules/rollouts.ts';
import { schema } from '../ko/rules/schema.ts';
import { secrets } from '../ko/rules/secrets.ts';

export const words: Catalogue = joinCatalogues(
  // The words of what src/manifest finds, which the linter reports as well.
  manifest,
  manifestRollouts,
  lint,
  access,
  audit,
  availability,
  hardening,
  images,
  jobs,
  network,
  podSecurity,
  pssBaseline,
  pssRestricted,
  resources,
  rollouts,
  schema,
  secrets,
);
