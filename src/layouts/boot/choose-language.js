// Runs on the root page before the first paint: goes on to the remembered language, else to the browser's first one that we have.
// The links of the page stay for browsers without script. Keeps `?` and `#`, so that a link without a language works.
{
  const known = ['ko', 'en'];
  let language;
  try {
    language = localStorage.getItem('rollout-lab.language');
  } catch {
    // Storage is off: the browser's languages decide.
  }
  if (!known.includes(language)) {
    const wanted = navigator.languages ?? [navigator.language];
    language = wanted.map((tag) => tag.toLowerCase().split('-')[0]).find((tag) => known.includes(tag)) ?? 'en';
  }
  location.replace(`./${language}/${location.search}${location.hash}`);
}
