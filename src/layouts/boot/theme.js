// Runs before the first paint, inline and allowed by its hash: sets the remembered theme, and says that script works.
document.documentElement.dataset.script = '';
try {
  const theme = localStorage.getItem('rollout-lab.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is off: the theme of the system holds.
}
