// Every word that a person reads, in both languages. Engines give ids and data; this folder turns them into sentences.
export { type Catalogue, format, formatNumber, type MessageData, type MessageValue, placeholders } from './format.ts';
export {
  catalogues,
  isLanguage,
  isMessageKey,
  LANGUAGES,
  type Language,
  type MessageKey,
  t,
  tDynamic,
} from './messages.ts';
export {
  alternativeSentence,
  decisionActor,
  decisionData,
  decisionSentence,
  decisionVerb,
  messageData,
  seconds,
} from './sentences.ts';
export {
  criterionAim,
  criterionSentence,
  criterionStateWord,
  criterionWorlds,
  placeSentence,
  problemSentence,
  reasonSentence,
  resultSentence,
  seedSentence,
} from './verdicts.ts';
