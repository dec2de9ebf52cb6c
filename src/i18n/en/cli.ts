// Words of the command line.
export const cli = {
  'cli.usage':
    'usage: rollout-lab <command> ...\n\n  simulate <files...> [--inputs FILE.json] [--seed N] [--until 30m] [--lang ko|en] [--json]\n      what happens when the manifests are applied: one line a decision (time  who  verb  object  sentence)\n  grade <lab-id> <folder> [--lang ko|en] [--json]\n      the verdict of a lab on the manifests of a folder; grade --list names the labs\n  lint <files or folders...> [--format pretty|json|sarif|github] [--fix] [--no-suppressions] [--fail-on critical|high|medium|low|info|none] [--lang ko|en]\n      what is wrong, where, why, and how to mend it; ends with 1 when a finding as grave as --fail-on or graver is left (default low)\n  answer\n      answers questions about the behaviour, one JSON request a line\n\nA file "-" is standard input. Exit codes: 0 done, 1 not passed, 2 wrong usage, 3 our mistake.',
  'cli.unknownCommand': 'unknown command "{name}"',
  'cli.unknownOption': 'unknown option "{name}"',
  'cli.missingValue': 'option "{name}" needs a value',
  'cli.badValue': 'option "{name}" cannot take "{value}": {wanted}',
  'cli.noFiles': 'name at least one manifest file ("-" for standard input)',
  'cli.unreadable': 'cannot read "{file}": {message}',
  'cli.finding': '{file}:{line}:{column}: {severity}: {title}',
  'cli.refused': 'refused: {message}',
  'cli.summary.deployment': '{name}: {headline}',
  'cli.summary.hash': '{decisions} {decisions:decision|decisions} in {seconds} s, seed {seed}, log {hash}',
  'cli.grade.what': 'name a lab and a folder of manifests: rollout-lab grade <lab-id> <folder>, or grade --list',
  'cli.grade.unknownLab': 'no lab "{id}"; there are: {labs}',
  'cli.grade.lab': '{id}  {title} ({kind}, {minutes} min)',
  'cli.grade.hint': 'hint ({id}):',
  'cli.grade.hash': 'verdict {hash}',
  'inputs.notJson': 'the inputs are no JSON: {message}',
  'inputs.notAList':
    'the inputs must be a list: [{"at": "30s", "do": {"setImage": {"deployment": "web", "image": "shop/web:2"}}}]',
  'inputs.badTime': 'input {number}: "at" must be a time from 0 ("30s", "1m30s" or seconds as a number)',
  'inputs.unknownAction': 'input {number}: "do" must be one of {actions}; it is "{action}"',
  'inputs.badField': 'input {number}, {action}: "{field}" must be {wanted}',
} as const;
