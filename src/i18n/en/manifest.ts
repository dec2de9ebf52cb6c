// Findings about manifests: `finding.<id>.title` (what is wrong), `.consequence` (what it leads to and why), `.fix` (how to mend it).
// Long because there is one entry for every finding; the ids stand in src/manifest/finding-ids.ts.

export const manifest = {
  'finding.yaml-syntax.title': 'This line cannot be read as YAML',
  'finding.yaml-syntax.consequence':
    'Nothing in the file is read until it can be: neither kubectl nor the simulation sees any object.',
  'finding.yaml-syntax.fix': 'Compare the line with its neighbours: indentation, colons, quotes and brackets.',

  'finding.yaml-block-header.title': 'The text after the block sign does not belong there',
  'finding.yaml-block-header.consequence':
    'After a block sign (| or >) the value begins on the next line; the rest of this line is read as an option of the block.',
  'finding.yaml-block-header.fix': 'Move the text to the next line and indent it, or put the whole value in quotes.',

  'finding.yaml-colon-in-value.title': 'The value holds a colon and a space, which begin another mapping',
  'finding.yaml-colon-in-value.consequence':
    'A colon followed by a space separates a key from its value; two on one line cannot be told apart.',
  'finding.yaml-colon-in-value.fix': 'Put the value in quotes, or move the inner mapping to the next line.',

  'finding.yaml-conflict-marker.title': 'A merge conflict is left in the file',
  'finding.yaml-conflict-marker.consequence':
    'Git wrote both versions here, and neither of them is valid as it stands.',
  'finding.yaml-conflict-marker.fix': 'Keep the lines of one version and delete the marker lines.',

  'finding.yaml-control-character.title': 'There is an invisible character here ({code})',
  'finding.yaml-control-character.consequence':
    'YAML allows no control characters, and the API server refuses the whole file because of one.',
  'finding.yaml-control-character.fix': 'Delete the character, or write it as an escape inside double quotes.',

  'finding.yaml-extra-comma.title': 'There is a comma where a value is expected',
  'finding.yaml-extra-comma.consequence': 'Between brackets a comma separates two values; here one of them is missing.',
  'finding.yaml-extra-comma.fix': 'Delete the comma, or write the missing value.',

  'finding.yaml-missing-colon.title': 'No colon follows {key}',
  'finding.yaml-missing-colon.consequence':
    'Without a colon the word is a text, not a key, and the lines below have nothing to belong to.',
  'finding.yaml-missing-colon.fix': 'Write a colon after {key}.',

  'finding.yaml-missing-comma.title': 'A comma is missing before this value',
  'finding.yaml-missing-comma.consequence': 'Between brackets values are separated by commas, also on separate lines.',
  'finding.yaml-missing-comma.fix': 'Write a comma after the value before.',

  'finding.yaml-missing-space.title': 'A space is missing after the colon of {key}',
  'finding.yaml-missing-space.consequence':
    'Without the space the colon is a part of the text, and no key is read here.',
  'finding.yaml-missing-space.fix': 'Write a space after the colon.',

  'finding.yaml-reserved-character.title': 'A value cannot begin with {character}',
  'finding.yaml-reserved-character.consequence':
    'The character has a meaning of its own in YAML, so that what follows is not read as a text.',
  'finding.yaml-reserved-character.fix': 'Put the value in quotes.',

  'finding.yaml-tab-indentation.title': 'This line is indented with a tab',
  'finding.yaml-tab-indentation.consequence':
    'YAML counts spaces only: how deep a tab is cannot be known, so tabs are refused.',
  'finding.yaml-tab-indentation.fix': 'Replace the tab with spaces, and let the editor write spaces.',

  'finding.yaml-template-expression.title': 'This is a template, not yet a manifest',
  'finding.yaml-template-expression.consequence':
    'The double braces are filled in by a template tool such as Helm; they must be gone before the API server gets the file.',
  'finding.yaml-template-expression.fix': 'Render the template first and check what comes out, or write the value.',

  'finding.yaml-text-after-quote.title': 'Text follows the closing quote',
  'finding.yaml-text-after-quote.consequence':
    'A quoted value ends at its second quote; nothing but a comment may follow on the line.',
  'finding.yaml-text-after-quote.fix':
    'Put the whole value inside the quotes; a quote inside it is doubled or escaped.',

  'finding.yaml-unclosed-bracket.title': 'This bracket is never closed',
  'finding.yaml-unclosed-bracket.consequence':
    'Everything after it, to the end of the file, is read as if it stood between the brackets.',
  'finding.yaml-unclosed-bracket.fix': 'Write {close} where the list or mapping ends.',

  'finding.yaml-unclosed-quote.title': 'This quote is never closed',
  'finding.yaml-unclosed-quote.consequence': 'Everything after it, to the end of the file, is read as one text.',
  'finding.yaml-unclosed-quote.fix': 'Write {close} where the text ends.',

  'finding.yaml-unknown-escape.title': '{escape} is not an escape that YAML knows',
  'finding.yaml-unknown-escape.consequence':
    'In double quotes a backslash begins an escape; a backslash that is meant as such must be doubled.',
  'finding.yaml-unknown-escape.fix': 'Double the backslash, or use single quotes.',

  'finding.yaml-unknown-tag.title': 'A value that begins with an exclamation mark is a tag',
  'finding.yaml-unknown-tag.consequence': 'Tags give a value a type; this one is not declared or not well formed.',
  'finding.yaml-unknown-tag.fix': 'Put the value in quotes if it is meant as a text.',

  'finding.yaml-wrong-indentation.title': 'This line is indented by {indent}, and nothing around it is',
  'finding.yaml-wrong-indentation.consequence':
    'The indentation says what a line belongs to; this depth fits neither the lines above nor their parents.',
  'finding.yaml-wrong-indentation.fix': 'Indent the line like its siblings, for example by {expected}.',

  'finding.yaml-too-deep.title': 'The nesting is deeper than {limit} levels',
  'finding.yaml-too-deep.consequence': 'No Kubernetes object is nested so deep, and reading on could stop the page.',
  'finding.yaml-too-deep.fix': 'Look for a bracket or an alias that repeats itself.',

  'finding.yaml-alias-bomb.title': 'The aliases stand for more than {limit} values',
  'finding.yaml-alias-bomb.consequence':
    "Aliases of aliases multiply; the API server's reader refuses such a file as an attack.",
  'finding.yaml-alias-bomb.fix': 'Write the values out, or use fewer aliases.',

  'finding.yaml-alias-cycle.title': 'The alias {name} contains itself',
  'finding.yaml-alias-cycle.consequence': 'A value that holds itself has no end and cannot become an object.',
  'finding.yaml-alias-cycle.fix': 'Remove the alias from inside the value that it stands for.',

  'finding.yaml-unknown-anchor.title': 'No anchor is named {name}',
  'finding.yaml-unknown-anchor.consequence':
    'A star begins an alias, which repeats a value that was named with an ampersand before.',
  'finding.yaml-unknown-anchor.fix': 'Name the value first, or put the text in quotes if it really begins with a star.',

  'finding.yaml-tag-mismatch.title': 'The value {value} does not fit its tag {tag}',
  'finding.yaml-tag-mismatch.consequence': 'The tag demands a type that this text cannot be read as.',
  'finding.yaml-tag-mismatch.fix': 'Remove the tag, or write a value of that type.',

  'finding.yaml-bad-base64.title': 'The value behind {tag} is not base64',
  'finding.yaml-bad-base64.consequence':
    'A binary value is written in base64; this text holds other characters or is cut off.',
  'finding.yaml-bad-base64.fix': 'Encode the value with base64, or remove the tag.',

  'finding.not-an-object.title': 'This document is not an object',
  'finding.not-an-object.consequence':
    'A manifest is a mapping with apiVersion, kind and metadata; this is a single value or a list.',
  'finding.not-an-object.fix': 'Begin with apiVersion and kind, or separate documents with three hyphens.',

  'finding.missing-api-version.title': 'apiVersion is missing',
  'finding.missing-api-version.consequence':
    'Without it nobody knows which kind of object this is, and kubectl refuses the file.',
  'finding.missing-api-version.fix': 'Write apiVersion, for example {example}.',

  'finding.missing-kind.title': 'kind is missing',
  'finding.missing-kind.consequence':
    'Without it nobody knows which kind of object this is, and kubectl refuses the file.',
  'finding.missing-kind.fix': 'Write kind, for example {example}.',

  'finding.misspelt-kind.title': '{apiVersion} has no kind {kind}',
  'finding.misspelt-kind.consequence': 'The API server does not know the kind and creates nothing.',
  'finding.misspelt-kind.fix': 'Write {suggestion}.',

  'finding.unknown-kind.title': '{apiVersion} has no kind {kind}',
  'finding.unknown-kind.consequence': 'The API server does not know the kind and creates nothing.',
  'finding.unknown-kind.fix': 'Check the spelling of kind and apiVersion together.',

  'finding.wrong-api-version.title': '{kind} is not served under {apiVersion}',
  'finding.wrong-api-version.consequence':
    'API versions are removed over time; the server answers that it has no such resource.',
  'finding.wrong-api-version.fix': 'Write {suggestion}.',

  'finding.duplicate-field.title': '{name} appears twice in the same mapping',
  'finding.duplicate-field.consequence':
    'One of the two would be ignored silently, so the API server refuses the object.',
  'finding.duplicate-field.fix': 'Keep one of the two lines.',

  'finding.expected-boolean.title': '{name} must be true or false',
  'finding.expected-boolean.consequence':
    'As it is written here, {value} is not a boolean to the API server (in quotes it is a string), and it refuses the whole object.',
  'finding.expected-boolean.fix': 'Write true or false without quotes.',

  'finding.expected-int-or-string.title': '{name} must be a number or a string',
  'finding.expected-int-or-string.consequence': 'The API server cannot read {value} here and refuses the whole object.',
  'finding.expected-int-or-string.fix': 'Write a number, or a string such as a percentage or the name of a port.',

  'finding.expected-integer.title': '{name} must be a whole number',
  'finding.expected-integer.consequence':
    'As it is written here, {value} is not a whole number to the API server (in quotes it is a string), and it refuses the whole object.',
  'finding.expected-integer.fix': 'Write a whole number without quotes.',

  'finding.expected-list.title': '{name} must be a list',
  'finding.expected-list.consequence':
    'There is a single value where the API server expects several, and it refuses the whole object.',
  'finding.expected-list.fix': 'Begin each item with a hyphen and a space, even if there is only one.',

  'finding.expected-mapping.title': '{name} must be a mapping of fields',
  'finding.expected-mapping.consequence':
    'There is a single value or a list where the API server expects fields, and it refuses the whole object.',
  'finding.expected-mapping.fix': 'Write the fields on the lines below, indented.',

  'finding.expected-quantity.title': '{name} must be a quantity',
  'finding.expected-quantity.consequence':
    'There is a list or a mapping where the API server expects an amount, and it refuses the whole object.',
  'finding.expected-quantity.fix': 'Write an amount such as 500m or 256Mi.',

  'finding.expected-string.title': '{name} must be a string',
  'finding.expected-string.consequence':
    'YAML reads {value} without quotes as a number or a boolean, and the API server refuses the whole object.',
  'finding.expected-string.fix': 'Put the value in quotes.',

  'finding.integer-out-of-range.title': '{value} is too large for {name}',
  'finding.integer-out-of-range.consequence':
    'The field holds a limited number of bits, so the API server cannot store the value.',
  'finding.integer-out-of-range.fix': 'Write a smaller number.',

  'finding.invalid-base64.title': '{name} is not base64',
  'finding.invalid-base64.consequence':
    'Binary data is written in base64; the API server cannot decode this and refuses the whole object.',
  'finding.invalid-base64.fix': 'Encode the value with base64; for plain text use data (stringData in a Secret).',

  'finding.invalid-key.title': 'A key must be a single string',
  'finding.invalid-key.consequence': 'A list, a mapping or nothing is a key here, and no object can have such a field.',
  'finding.invalid-key.fix': 'Write a plain word as the key, in quotes if need be.',

  'finding.invalid-merge.title': 'What is merged must be a mapping',
  'finding.invalid-merge.consequence': 'The merge key takes the fields of another mapping; this is none.',
  'finding.invalid-merge.fix': 'Let the alias stand for a mapping, or for a list of mappings.',

  'finding.invalid-quantity.title': '{value} is not a quantity for {name}',
  'finding.invalid-quantity.consequence':
    'A quantity is a number with one of a fixed list of suffixes; the API server cannot read this one and refuses the whole object.',
  'finding.invalid-quantity.fix':
    'Write for example 500m for CPU, or 256Mi for memory: no space, and mind upper and lower case.',

  'finding.invalid-time.title': '{name} is not a point in time',
  'finding.invalid-time.consequence':
    'Times are written like 2026-03-01T09:00:00Z; the API server refuses any other form.',
  'finding.invalid-time.fix': 'Write date, T, time and zone, or delete the field.',

  'finding.misplaced-field.title': '{name} does not belong here',
  'finding.misplaced-field.consequence':
    'The API server knows no field of this name here and refuses the object; it knows one elsewhere.',
  'finding.misplaced-field.fix': 'Move it to {home}.',

  'finding.misspelt-field.title': '{owner} has no field {name}',
  'finding.misspelt-field.consequence':
    'The API server refuses unknown fields: otherwise what they were meant to do would silently not happen.',
  'finding.misspelt-field.fix': 'Write {suggestion}.',

  'finding.not-a-json-number.title': '{value} is not a number that an object can hold',
  'finding.not-a-json-number.consequence':
    'Infinity and not-a-number exist in YAML, but not in JSON, in which the API server keeps objects.',
  'finding.not-a-json-number.fix': 'Write a finite number, or put the text in quotes.',

  'finding.template-expression.title': 'This is a template, not yet a manifest',
  'finding.template-expression.consequence':
    'The double braces are filled in by a template tool such as Helm; they must be gone before the API server gets the file.',
  'finding.template-expression.fix': 'Render the template first and check what comes out, or write the value.',

  'finding.unknown-field.title': '{owner} has no field {name}',
  'finding.unknown-field.consequence':
    'The API server refuses unknown fields: otherwise what they were meant to do would silently not happen.',
  'finding.unknown-field.fix': 'Delete the field, or look up where it belongs.',

  'finding.rollout-cannot-proceed.title': 'No rollout could ever take a step',
  'finding.rollout-cannot-proceed.consequence':
    'With maxSurge {maxSurge} no pod may be added and with maxUnavailable {maxUnavailable} none may be taken away, so the API server refuses the Deployment.',
  'finding.rollout-cannot-proceed.fix': 'Allow one of the two, for example maxSurge 1 with maxUnavailable 0.',

  'finding.invalid-percentage.title': '{name} must be a number or a percentage',
  'finding.invalid-percentage.consequence':
    '{value} is a string but not a percentage, so the number of pods cannot be worked out.',
  'finding.invalid-percentage.fix': 'Write a number without quotes, or a whole percentage such as 25%.',

  'finding.percentage-over-100.title': '{name} is more than 100%',
  'finding.percentage-over-100.consequence':
    'More pods than there are cannot be taken away, so the API server refuses {value}.',
  'finding.percentage-over-100.fix': 'Write at most 100%.',

  'finding.recreate-with-rolling-update.title': 'Recreate does not take rollingUpdate',
  'finding.recreate-with-rolling-update.consequence':
    'Recreate stops all old pods before the first new one starts: there is nothing to roll, and the API server refuses the settings for it.',
  'finding.recreate-with-rolling-update.fix': 'Delete rollingUpdate, or choose the type RollingUpdate.',

  'finding.deadline-before-ready.title': 'The deadline ends before a pod can count as available',
  'finding.deadline-before-ready.consequence':
    'A pod counts after being ready for {ready} s (minReadySeconds), but the rollout fails after {deadline} s without progress.',
  'finding.deadline-before-ready.fix':
    'Make progressDeadlineSeconds larger than minReadySeconds, for example {suggestion}.',

  'finding.missing-selector.title': 'The selector is missing',
  'finding.missing-selector.consequence':
    'The selector says which pods belong to the object; without it the API server refuses it.',
  'finding.missing-selector.fix': 'Write spec.selector.matchLabels with the labels of the template.',

  'finding.empty-selector.title': 'The selector is empty',
  'finding.empty-selector.consequence':
    'An empty selector would select every pod of the namespace, so the API server refuses it.',
  'finding.empty-selector.fix': 'Write at least one label under matchLabels.',

  'finding.invalid-selector.title': 'The selector cannot be used',
  'finding.invalid-selector.consequence': 'One of its requirements is not well formed, so no pod can be matched.',
  'finding.invalid-selector.fix': 'Mend the requirements below it.',

  'finding.same-name-in-another-namespace.title': '{kind} {object} exists in the namespace {other}, too',
  'finding.same-name-in-another-namespace.consequence':
    'A cluster has both. The simulation tells objects apart by kind and name: here this one replaces the other.',
  'finding.same-name-in-another-namespace.fix':
    'Nothing needs to change for a real cluster. To see both here, give them different names or open them one after the other.',
  'finding.selector-template-mismatch.title': 'The selector does not select the pods of its own template',
  'finding.selector-template-mismatch.consequence':
    'The selector asks for {selector}, the template has {labels}: the controller would create pods for ever and never count one, so the API server refuses the object.',
  'finding.selector-template-mismatch.fix': 'Give the template the labels that the selector asks for.',

  'finding.selector-with-values.title': '{operator} takes no values',
  'finding.selector-with-values.consequence':
    'The operator only asks whether the key is there; a list of values contradicts it.',
  'finding.selector-with-values.fix': 'Delete values, or use In or NotIn.',

  'finding.selector-without-values.title': '{operator} needs values',
  'finding.selector-without-values.consequence': 'The operator compares with a list of values, and there is none.',
  'finding.selector-without-values.fix': 'Write at least one value under values.',

  'finding.missing-name.title': 'The object has no name',
  'finding.missing-name.consequence': 'Without a name the API server cannot store it, and nothing could refer to it.',
  'finding.missing-name.fix': 'Write metadata.name.',

  'finding.missing-required-field.title': '{name} is missing or empty',
  'finding.missing-required-field.consequence':
    'The API server needs a value at {field} and refuses the object without it.',
  'finding.missing-required-field.fix': 'Write {name}.',

  'finding.missing-containers.title': 'The pod has no containers',
  'finding.missing-containers.consequence':
    'A pod without a container has nothing to run, so the API server refuses it.',
  'finding.missing-containers.fix': 'Write at least one container with a name and an image.',

  'finding.missing-image.title': 'The container has no image',
  'finding.missing-image.consequence':
    'Without an image there is nothing to start, so the API server refuses the object.',
  'finding.missing-image.fix': 'Write image, with a version as its tag.',

  'finding.image-with-blanks.title': 'The image begins or ends with a space',
  'finding.image-with-blanks.consequence': 'No image has such a name, so the API server refuses the object.',
  'finding.image-with-blanks.fix': 'Write {image}.',

  'finding.duplicate-name.title': 'The name {name} is given twice',
  'finding.duplicate-name.consequence': 'Names tell the parts of a pod or Service apart, so each may be given once.',
  'finding.duplicate-name.fix': 'Choose another name for one of the two.',

  'finding.duplicate-port.title': 'Port {port} is given twice',
  'finding.duplicate-port.consequence': 'One address can be taken once only, so the API server refuses the second.',
  'finding.duplicate-port.fix': 'Choose another number for one of the two.',

  'finding.duplicate-mount-path.title': 'Two volumes are mounted at {path}',
  'finding.duplicate-mount-path.consequence': 'The second would hide the first, so the API server refuses the object.',
  'finding.duplicate-mount-path.fix': 'Mount one of the two elsewhere.',

  'finding.duplicate-config-key.title': '{key} is both in data and in binaryData',
  'finding.duplicate-config-key.consequence':
    'Both would become the same file, so the API server refuses the ConfigMap.',
  'finding.duplicate-config-key.fix': 'Keep it in one of the two.',

  'finding.invalid-dns-label.title': '{value} cannot be used as {name}',
  'finding.invalid-dns-label.consequence':
    'The name becomes a part of a host name: at most 63 lower-case letters, digits and hyphens, no dot, no hyphen at either end.',
  'finding.invalid-dns-label.fix': 'Write it in lower case with hyphens.',

  'finding.invalid-dns-subdomain.title': '{value} cannot be used as {name}',
  'finding.invalid-dns-subdomain.consequence':
    'Names of objects hold lower-case letters, digits, hyphens and dots only, at most 253, and begin and end with a letter or digit.',
  'finding.invalid-dns-subdomain.fix': 'Write it in lower case with hyphens.',

  'finding.invalid-path-name.title': '{value} cannot be used as {name}',
  'finding.invalid-path-name.consequence':
    'The name becomes a part of an address: it may hold neither a slash nor a per cent sign.',
  'finding.invalid-path-name.fix': 'Write it without those characters.',

  'finding.invalid-label-key.title': '{key} cannot be the key of a label',
  'finding.invalid-label-key.consequence':
    'A key is a name of at most 63 letters, digits, hyphens, dots and underscores, with a domain and a slash before it if wanted.',
  'finding.invalid-label-key.fix': 'Write for example app or example.com/app.',

  'finding.invalid-label-value.title': '{value} cannot be the value of the label {key}',
  'finding.invalid-label-value.consequence':
    'A value holds at most 63 letters, digits, hyphens, dots and underscores and begins and ends with a letter or digit.',
  'finding.invalid-label-value.fix': 'Shorten it or move it to an annotation, which may hold any text.',

  'finding.invalid-annotation-key.title': '{key} cannot be the key of an annotation',
  'finding.invalid-annotation-key.consequence':
    'A key is a name of at most 63 letters, digits, hyphens, dots and underscores, with a domain and a slash before it if wanted.',
  'finding.invalid-annotation-key.fix': 'Write for example note or example.com/note.',

  'finding.invalid-port-name.title': '{value} is not a valid port name',
  'finding.invalid-port-name.consequence':
    'The name of a port has at most 15 lower-case letters, digits and hyphens with at least one letter; a number in quotes is read as a name.',
  'finding.invalid-port-name.fix': 'Write the number without quotes, or a name such as http.',

  'finding.invalid-env-name.title': '{value} is not a valid name of an environment variable',
  'finding.invalid-env-name.consequence': 'The name holds printable characters only, and no equals sign.',
  'finding.invalid-env-name.fix': 'Write for example LOG_LEVEL.',

  'finding.invalid-config-key.title': '{key} cannot be a key of a ConfigMap or Secret',
  'finding.invalid-config-key.consequence':
    'A key can become a file name: letters, digits, hyphens, dots and underscores only, at most 253.',
  'finding.invalid-config-key.fix': 'Write for example app.properties.',

  'finding.invalid-header-name.title': '{value} is not a valid name of an HTTP header',
  'finding.invalid-header-name.consequence': 'The name holds letters, digits and hyphens only.',
  'finding.invalid-header-name.fix': 'Write for example X-Request-Id.',

  'finding.invalid-ip.title': '{value} is not an IP address that can be used here',
  'finding.invalid-ip.consequence':
    'The field takes one address such as 10.9.8.7, without leading zeros, and none that is reserved.',
  'finding.invalid-ip.fix': 'Write a valid address, or delete the field.',

  'finding.invalid-cidr.title': '{value} is not a range of addresses',
  'finding.invalid-cidr.consequence': 'A range is an address, a slash and a number of bits, such as 10.9.8.0/24.',
  'finding.invalid-cidr.fix': 'Write address and length.',

  'finding.invalid-finalizer.title': '{value} is not a valid name of a finalizer',
  'finding.invalid-finalizer.consequence':
    'Apart from kubernetes, a finalizer is named with a domain, so that its owner is known.',
  'finding.invalid-finalizer.fix': 'Write for example example.com/{value}, or delete it.',

  'finding.invalid-pod-security-level.title': '{value} is not a Pod Security level',
  'finding.invalid-pod-security-level.consequence': 'The API server refuses a namespace whose level it does not know.',
  'finding.invalid-pod-security-level.fix': 'Write one of {levels}.',

  'finding.invalid-pod-security-version.title': '{value} is not a version of the Pod Security levels',
  'finding.invalid-pod-security-version.consequence': 'The version is latest, or that of a Kubernetes release.',
  'finding.invalid-pod-security-version.fix': 'Write latest or for example v1.37.',

  'finding.unsupported-value.title': '{value} is not a value of {name}',
  'finding.unsupported-value.consequence':
    'The API server knows a fixed list of values here and refuses any other, even in another letter case.',
  'finding.unsupported-value.fix': 'Write one of: {supported}.',

  'finding.more-pods-than-simulated.title': 'The simulation holds {most} pods at most',
  'finding.more-pods-than-simulated.consequence':
    'The API server would take {replicas}. Here pods for which the nodes have no room are refused after some, as if a quota were full, and the rollout waits.',
  'finding.more-pods-than-simulated.fix':
    'Nothing needs to change for a real cluster. To see the rollout end here, use a smaller number.',
  'finding.negative-number.title': '{name} cannot be less than 0',
  'finding.negative-number.consequence': '{value} makes no sense here, and the API server refuses the object.',
  'finding.negative-number.fix': 'Write 0 or more.',

  'finding.number-not-positive.title': '{name} must be more than 0',
  'finding.number-not-positive.consequence': '{value} makes no sense here, and the API server refuses the object.',
  'finding.number-not-positive.fix': 'Write 1 or more.',

  'finding.number-out-of-range.title': '{name} must be between {min} and {max}',
  'finding.number-out-of-range.consequence': '{value} is outside, and the API server refuses the object.',
  'finding.number-out-of-range.fix': 'Write a number from {min} to {max}.',

  'finding.negative-quantity.title': '{name} must be a positive amount',
  'finding.negative-quantity.consequence':
    'A resource of {value} cannot be given, so the API server refuses the object.',
  'finding.negative-quantity.fix': 'Write a positive amount.',

  'finding.quantity-not-whole.title': '{name} is counted in whole pieces',
  'finding.quantity-not-whole.consequence': 'A device cannot be divided, so {value} of it cannot be given.',
  'finding.quantity-not-whole.fix': 'Write a whole number.',

  'finding.huge-pages-alone.title': 'Huge pages need CPU or memory beside them',
  'finding.huge-pages-alone.consequence': 'The API server refuses a container that asks for huge pages only.',
  'finding.huge-pages-alone.fix': 'Write memory as well.',

  'finding.huge-pages-not-multiple.title': '{value} is not a multiple of the page size of {name}',
  'finding.huge-pages-not-multiple.consequence':
    'Pages are given whole, so the amount must be a multiple of their size.',
  'finding.huge-pages-not-multiple.fix': 'Write a multiple of the page size.',

  'finding.unknown-resource.title': '{name} is not a resource of a container',
  'finding.unknown-resource.consequence':
    'A container asks for cpu, memory, ephemeral-storage, huge pages, or a resource named with a domain.',
  'finding.unknown-resource.fix': 'Check the spelling, or write the domain, such as nvidia.com/gpu.',

  'finding.request-over-limit.title': 'More {name} is requested than allowed',
  'finding.request-over-limit.consequence':
    'The container asks for {request} and may use {limit} at most: it could never get what it asks for, so the API server refuses the object.',
  'finding.request-over-limit.fix': 'Raise the limit or lower the request.',

  'finding.request-differs-from-limit.title': 'Request and limit of {name} must be equal',
  'finding.request-differs-from-limit.consequence':
    'What cannot be shared cannot be overcommitted: {request} is requested, {limit} allowed.',
  'finding.request-differs-from-limit.fix': 'Write the same amount in both.',

  'finding.missing-limit.title': '{name} needs a limit',
  'finding.missing-limit.consequence':
    'What cannot be shared cannot be overcommitted, so the API server wants the limit beside the request.',
  'finding.missing-limit.fix': 'Write the same amount under limits.',

  'finding.missing-handler.title': '{name} does not say what to do',
  'finding.missing-handler.consequence':
    'A probe or hook needs exactly one handler, and there is none, so the API server refuses the object.',
  'finding.missing-handler.fix': 'Write one of: {handlers}.',

  'finding.several-handlers.title': 'Only one handler may be given',
  'finding.several-handlers.consequence':
    'Which of {handlers} should decide would be open, so the API server refuses the object.',
  'finding.several-handlers.fix': 'Keep one of them.',

  'finding.success-threshold-not-one.title': '{probe} needs exactly one success',
  'finding.success-threshold-not-one.consequence':
    'A container that has failed this probe is restarted, so that there is nothing to count: {value} is refused.',
  'finding.success-threshold-not-one.fix': 'Delete successThreshold.',

  'finding.sleep-over-grace-period.title': '{hook} sleeps longer than the pod may live',
  'finding.sleep-over-grace-period.consequence':
    'After {grace} s (terminationGracePeriodSeconds) the container is killed, so a sleep of {seconds} s is refused.',
  'finding.sleep-over-grace-period.fix': 'Shorten the sleep, or lengthen terminationGracePeriodSeconds.',

  'finding.init-container-with-probe.title': 'An init container does not take {name}',
  'finding.init-container-with-probe.consequence':
    'It runs to its end before the others start: it serves nothing that could be probed.',
  'finding.init-container-with-probe.fix': 'Delete it, or make the container a sidecar with restartPolicy: Always.',

  'finding.missing-volume.title': 'The pod has no volume named {name}',
  'finding.missing-volume.consequence':
    'What is not declared under volumes cannot be mounted, so the API server refuses the object.',
  'finding.missing-volume.fix': 'Declare the volume, or mend its name.',

  'finding.several-sources.title': 'Only one source may be given',
  'finding.several-sources.consequence':
    'Which of {sources} is meant would be open, so the API server refuses the object.',
  'finding.several-sources.fix': 'Keep one of them.',

  'finding.missing-source.title': 'No source is given',
  'finding.missing-source.consequence': 'The value must come from somewhere, so the API server refuses the object.',
  'finding.missing-source.fix': 'Write one of: {sources}.',

  'finding.env-value-and-source.title': 'The variable has a value and a source',
  'finding.env-value-and-source.consequence':
    'Which of the two should count would be open, so the API server refuses the object.',
  'finding.env-value-and-source.fix': 'Keep value or valueFrom.',

  'finding.missing-choice.title': 'One of {fields} must be given',
  'finding.missing-choice.consequence': 'Without it nothing says what is meant, so the API server refuses the object.',
  'finding.missing-choice.fix': 'Write one of {fields}.',

  'finding.several-choices.title': 'Only one of {fields} may be given',
  'finding.several-choices.consequence':
    'They exclude each other: which one is meant would be open, so the API server refuses the object.',
  'finding.several-choices.fix': 'Keep one of them.',

  'finding.bounds-out-of-order.title': '{low} is larger than {high}',
  'finding.bounds-out-of-order.consequence':
    '{low} is {least} and {high} is {most}: nothing lies between them, so the API server refuses the object.',
  'finding.bounds-out-of-order.fix': 'Raise {high} or lower {low}.',

  'finding.block-not-inside.title': '{value} is not inside {block}',
  'finding.block-not-inside.consequence':
    'Only a smaller range inside the block can be excepted from it, so the API server refuses the object.',
  'finding.block-not-inside.fix': 'Write a range inside {block}, or delete it.',

  'finding.path-not-absolute.title': 'The path of an Ingress must be absolute',
  'finding.path-not-absolute.consequence':
    'A path begins with a slash and holds no //, no dots alone between slashes and no encoded slash; the API server refuses any other.',
  'finding.path-not-absolute.fix': 'Write a path such as /shop.',

  'finding.name-too-long.title': 'The name of a CronJob has at most {most} characters',
  'finding.name-too-long.consequence':
    'It has {length}. The names of its jobs add eleven, and no name may have more than 63, so the API server refuses the object.',
  'finding.name-too-long.fix': 'Choose a shorter name.',

  'finding.surge-or-unavailable.title': 'Exactly one of maxSurge and maxUnavailable must be more than 0',
  'finding.surge-or-unavailable.consequence':
    'On each node a DaemonSet either starts the new pod first or stops the old one first; the API server refuses both and neither.',
  'finding.surge-or-unavailable.fix': 'Set one of the two to 0 and the other to more than 0.',

  'finding.unknown-quota-resource.title': '{name} is not a resource that can be limited here',
  'finding.unknown-quota-resource.consequence':
    'The API server knows a fixed list of resources, and those named with a domain; it refuses any other.',
  'finding.unknown-quota-resource.fix': 'Check the spelling, or write the domain, such as nvidia.com/gpu.',

  'finding.path-not-relative.title': '{value} leaves its volume',
  'finding.path-not-relative.consequence': 'A path inside a volume is relative and does not climb out with two dots.',
  'finding.path-not-relative.fix': 'Write a path such as conf/app.yaml.',

  'finding.toleration-without-key.title': 'Without a key only the operator Exists makes sense',
  'finding.toleration-without-key.consequence': 'No key means every taint; there is nothing to compare a value with.',
  'finding.toleration-without-key.fix': 'Write operator: Exists, or a key.',

  'finding.toleration-with-value.title': 'Exists does not take a value',
  'finding.toleration-with-value.consequence':
    'The operator only asks whether the taint is there, so there is no use for the value {value}, and the API server refuses the object.',
  'finding.toleration-with-value.fix': 'Delete value, or use the operator Equal.',

  'finding.toleration-seconds-without-no-execute.title': 'tolerationSeconds goes with NoExecute only',
  'finding.toleration-seconds-without-no-execute.consequence':
    'Only that effect evicts a pod that already runs, so only there is time to be counted.',
  'finding.toleration-seconds-without-no-execute.fix': 'Write effect: NoExecute, or delete tolerationSeconds.',

  'finding.privileged-without-escalation.title': 'A privileged container cannot forbid privilege escalation',
  'finding.privileged-without-escalation.consequence':
    'privileged: true already gives every right, so allowPrivilegeEscalation: false contradicts it.',
  'finding.privileged-without-escalation.fix': 'Delete one of the two, preferably privileged.',

  'finding.restart-policy-not-always.title': 'A {kind} always restarts its containers',
  'finding.restart-policy-not-always.consequence':
    'It promises a number of running pods, so that {value} would contradict it and is refused.',
  'finding.restart-policy-not-always.fix': 'Delete restartPolicy, or use a Job for work that ends.',

  'finding.priority-without-class.title': 'The priority comes from the class, not from the pod',
  'finding.priority-without-class.consequence':
    'Admission computes {expected} from the priority class and refuses {value}.',
  'finding.priority-without-class.fix': 'Delete priority and choose a priorityClassName.',

  'finding.forbidden-field.title': '{name} may not be set here',
  'finding.forbidden-field.consequence':
    'It makes no sense together with the rest of the object, so the API server refuses it.',
  'finding.forbidden-field.fix': 'Delete {name}, or change what it contradicts.',

  'finding.service-without-ports.title': 'The Service has no ports',
  'finding.service-without-ports.consequence':
    'It would have an address on which nothing can be reached, so the API server refuses it.',
  'finding.service-without-ports.fix': 'Write at least one port, or make the Service headless with clusterIP: None.',

  'finding.port-without-name.title': 'Each of several ports needs a name',
  'finding.port-without-name.consequence':
    'Endpoints and DNS tell the ports of a Service apart by name, so the API server refuses nameless ones.',
  'finding.port-without-name.fix': 'Write a name for every port.',

  'finding.node-port-without-type.title': 'A Service of type {type} has no node port',
  'finding.node-port-without-type.consequence':
    'nodePort {value} would open a port on every node, which only the types NodePort and LoadBalancer do.',
  'finding.node-port-without-type.fix': 'Delete nodePort, or choose the type NodePort.',

  'finding.headless-with-type.title': 'A Service of type {type} needs an address',
  'finding.headless-with-type.consequence':
    'clusterIP: None means no address, so there is nothing to balance or expose.',
  'finding.headless-with-type.fix': 'Delete clusterIP, or choose the type ClusterIP.',

  'finding.addresses-differ.title': 'clusterIPs does not begin with clusterIP',
  'finding.addresses-differ.consequence':
    'The first address of the list is the main one: {first} and {address} contradict each other.',
  'finding.addresses-differ.fix': 'Write the same address in both, or delete both.',

  'finding.budget-with-both-fields.title': 'A PodDisruptionBudget takes either minAvailable or maxUnavailable',
  'finding.budget-with-both-fields.consequence':
    'They bound the same number from two sides and could contradict each other, so the API server refuses both together.',
  'finding.budget-with-both-fields.fix': 'Keep one; maxUnavailable also fits when the number of pods changes.',

  'finding.max-below-min.title': 'maxReplicas is smaller than minReplicas',
  'finding.max-below-min.consequence':
    'Between {min} and {max} there is no number of pods, so the API server refuses the autoscaler.',
  'finding.max-below-min.fix': 'Write maxReplicas of at least {min}.',

  'finding.target-without-group.title': 'apiVersion of the target names no API group',
  'finding.target-without-group.consequence':
    'Without the group the autoscaler cannot find the workload that it should scale.',
  'finding.target-without-group.fix': 'Write apps/v1 for a Deployment.',

  'finding.document-too-large.title': 'This document is larger than {limit} MiB',
  'finding.document-too-large.consequence':
    'The API server takes no request of that size, so the document is not read.',
  'finding.document-too-large.fix': 'Split it into several documents; keep large data out of manifests.',

  'finding.expected-number.title': '{name} must be a number',
  'finding.expected-number.consequence': '{value} cannot be read as a number, so the whole object is left out.',
  'finding.expected-number.fix': 'Write a number without quotes, such as 0.5 or 40.',

  'finding.invalid-duration.title': '{name} must be a duration',
  'finding.invalid-duration.consequence': '{value} cannot be read as a time span, so the whole object is left out.',
  'finding.invalid-duration.fix': 'Write seconds as a number, or a span such as 90s, 1m30s or 500ms.',

  'finding.fault-field-without-effect.title': '{name} does nothing in a fault of type {type}',
  'finding.fault-field-without-effect.consequence':
    'This type of fault has no such setting: it happens as if the field were not there.',
  'finding.fault-field-without-effect.fix': 'Remove {name}, or choose the type of fault that it belongs to.',

  'finding.overlapping-faults.title': 'The same fault happens twice at the same time',
  'finding.overlapping-faults.consequence':
    '{other} has begun already and hits the same thing; together they are one longer fault.',
  'finding.overlapping-faults.fix': 'Keep one of the two, or move it to another time.',

  'finding.ramp-with-spike.title': 'ramp and spike stand together',
  'finding.ramp-with-spike.consequence': 'The traffic can follow one of the two shapes only, so the World is left out.',
  'finding.ramp-with-spike.fix': 'Remove ramp or spike.',

  'finding.several-worlds.title': 'There is a second World in the text',
  'finding.several-worlds.consequence':
    'There is one world: what the last one says about traffic, releases and faults counts, and the others are forgotten.',
  'finding.several-worlds.fix': 'Join them into one World.',

  'finding.unknown-image.title': 'Nothing in this text runs {value}',
  'finding.unknown-image.consequence':
    'No workload here has that image, so nothing will behave this way. Known images: {known}.',
  'finding.unknown-image.fix': 'Check the name of the image; only its tag may differ from what runs.',

  'finding.unknown-node.title': 'The world has no node {value}',
  'finding.unknown-node.consequence': 'The fault hits nothing. Nodes of this world: {nodes}.',
  'finding.unknown-node.fix': 'Write the name of a node of this world.',

  'finding.world-field-missing.title': '{name} is missing',
  'finding.world-field-missing.consequence':
    'Without a value at {field} nobody can say what should happen, so the World is left out.',
  'finding.world-field-missing.fix': 'Write {name}.',

  'finding.world-name-twice.title': '{value} is in the list twice',
  'finding.world-name-twice.consequence':
    'Two entries would say different things about the same one, so the World is left out.',
  'finding.world-name-twice.fix': 'Keep one of the two entries, or change its name.',

  'finding.world-value-out-of-range.title': '{name} must be between {min} and {max}',
  'finding.world-value-out-of-range.consequence':
    '{value} is outside what the simulation can show, so the World is left out.',
  'finding.world-value-out-of-range.fix': 'Write a value from {min} to {max}.',
} as const;
