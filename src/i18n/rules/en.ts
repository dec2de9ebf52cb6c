// Every word of the rules in one language, so that a page or a command loads only the one it speaks.

import { manifest } from '../en/manifest.ts';
import { manifestRollouts } from '../en/manifest-rollouts.ts';
import { access } from '../en/rules/access.ts';
import { audit } from '../en/rules/audit.ts';
import { availability } from '../en/rules/availability.ts';
import { hardening } from '../en/rules/hardening.ts';
import { images } from '../en/rules/images.ts';
import { jobs } from '../en/rules/jobs.ts';
import { lint } from '../en/rules/lint.ts';
import { network } from '../en/rules/network.ts';
import { podSecurity } from '../en/rules/pod-security.ts';
import { pssBaseline } from '../en/rules/pss-baseline.ts';
import { pssRestricted } from '../en/rules/pss-restricted.ts';
import { resources } from '../en/rules/resources.ts';
import { rollouts } from '../en/rules/rollouts.ts';
import { schema } from '../en/rules/schema.ts';
import { secrets } from '../en/rules/secrets.ts';
import { type Catalogue, joinCatalogues } from '../format.ts';

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
