// The filling of templates without the catalogues: for a page that brings only the words it needs.
export { format, type MessageData } from '../format.ts';
