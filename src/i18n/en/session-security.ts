// Part 2 of the lecture: a short name for each principle, and one sentence of what it means and why.
export const sessionSecurity = {
  'principle.push-starts-the-checks': 'A push starts the checks.',
  'principle.push-starts-the-checks.why':
    'Security begins with the change and not with the release; nobody has to remember to start it.',
  'principle.scan-code-before-building': 'Code is scanned before it is built.',
  'principle.scan-code-before-building.why':
    'A dangerous pattern found in the source costs a minute; found in production it costs an incident.',
  'principle.push-only-what-passed': 'Only what passed is pushed.',
  'principle.push-only-what-passed.why':
    'The registry is the border of production: what lies in it will be run by somebody some day.',
  'principle.registry-scans-what-it-holds': 'The registry scans what it holds.',
  'principle.registry-scans-what-it-holds.why':
    'An image does not change, but what is known about it does: yesterday’s clean image has a vulnerability today.',
  'principle.deploy-only-safe-images': 'Only images that are known to be safe are deployed.',
  'principle.deploy-only-safe-images.why':
    'The cluster itself checks signature and findings at admission; a rule that only the pipeline knows can be walked around.',
  'principle.runtime-reports-events': 'What runs reports what it does.',
  'principle.runtime-reports-events.why':
    'No scan finds everything; a shell in a web server or a strange connection shows only while it happens.',
  'principle.alerts-reach-developers': 'Alerts reach those who can mend it.',
  'principle.alerts-reach-developers.why':
    'The loop is closed when the finding comes back as a change; an alert that ends in a mailbox closes nothing.',

  'principle.trusted-base-images': 'Build on base images that you can trust.',
  'principle.trusted-base-images.why':
    'Most of an image comes from its base, with all its faults; choose one that somebody maintains, pinned by digest and mirrored.',
  'principle.update-images-regularly': 'Rebuild and patch on a schedule.',
  'principle.update-images-regularly.why':
    'Running containers do not patch themselves; a rebuild every week brings fixes without anybody having to hear of them first.',
  'principle.automated-image-scans': 'Scan every image by machine.',
  'principle.automated-image-scans.why':
    'A scan that fails nothing is a report: without an exit code on findings the pipeline stays green and the hole is shipped.',
  'principle.sign-and-verify-images': 'Sign images, and verify them before they run.',
  'principle.sign-and-verify-images.why':
    'A signature that nobody checks protects nothing; today one signs digests with Sigstore cosign and verifies at admission, Docker Content Trust is the older way.',
  'principle.private-registry': 'Keep images in a registry of your own.',
  'principle.private-registry.why':
    'Public images can be moved, limited or taken away on the day a node needs to pull them.',
  'principle.few-layers': 'Keep layers few and in order.',
  'principle.few-layers.why':
    'Fewer layers are pulled faster, and what was deleted in a later layer is still readable in the earlier one.',
  'principle.no-secrets-in-images': 'Never put a secret into an image.',
  'principle.no-secrets-in-images.why':
    'Whoever can pull the image can read every layer of it; a build mount gives a secret to the build without leaving it there.',
  'principle.multi-stage-builds': 'Build in stages, ship the last one.',
  'principle.multi-stage-builds.why':
    'Compilers, package managers and shells stay in the first stage; what is not there cannot be attacked or used by an attacker.',

  'principle.run-as-non-root': 'Run as a user without rights.',
  'principle.run-as-non-root.why':
    'Root in a container is one fault away from root on the node; `runAsNonRoot` refuses to start such a container.',
  'principle.read-only-root-filesystem': 'Make the root file system read-only.',
  'principle.read-only-root-filesystem.why':
    'An intruder cannot leave tools behind, and a program that writes where it should not is noticed; give it an `emptyDir` for what it must write.',
  'principle.drop-capabilities': 'Drop all Linux capabilities, add back what is needed.',
  'principle.drop-capabilities.why':
    'A web service above port 1024 needs none of them, and each one that stays is a door in the kernel.',
  'principle.seccomp-profile': 'Set a seccomp profile.',
  'principle.seccomp-profile.why':
    '`RuntimeDefault` refuses the system calls that no normal program makes and many attacks need.',
  'principle.apparmor-or-selinux': 'Use AppArmor or SELinux.',
  'principle.apparmor-or-selinux.why':
    'The kernel then allows a process only the files and actions that its profile names, whatever the process has become.',
  'principle.network-policies': 'Separate networks by policy.',
  'principle.network-policies.why':
    'Without one every pod can reach every other; deny first, then allow the few ways that the service needs.',
  'principle.limits-and-isolation': 'Limit what one container can take.',
  'principle.limits-and-isolation.why':
    'Requests and limits keep a leak in one pod from becoming the trouble of all its neighbours on the node.',
  'principle.watch-the-runtime': 'Watch behaviour while it runs.',
  'principle.watch-the-runtime.why':
    'Rules over system calls and connections notice what was never seen before, such as a shell in a container that has no use for one.',

  'principle.role-based-access': 'Give rights to roles (RBAC).',
  'principle.role-based-access.why':
    'People and service accounts change, roles stay: a right that belongs to a role can be given, listed and taken back.',
  'principle.least-privilege': 'Give as few rights as the work needs.',
  'principle.least-privilege.why':
    'A stolen token can do what it was allowed to do; what it was never allowed needs no incident response.',
  'principle.multi-factor-authentication': 'Ask for a second factor (MFA).',
  'principle.multi-factor-authentication.why':
    'A password that leaked elsewhere is then not enough; sessions still have to be short, because they can be stolen too.',
  'principle.manage-keys-and-tokens': 'Know every key and token.',
  'principle.manage-keys-and-tokens.why':
    'Short-lived tokens from the identity of the job need no storing; for the long-lived ones keep a list with owner and end.',
  'principle.mutual-tls': 'Let services prove who they are (mTLS).',
  'principle.mutual-tls.why':
    'Both sides show a certificate, so being inside the network is no longer a right in itself.',
  'principle.trace-who-did-what': 'Record who did what.',
  'principle.trace-who-did-what.why':
    'The API server’s audit log answers the first question of every investigation, if it is kept where the intruder cannot delete it.',
  'principle.review-permissions': 'Review permissions regularly.',
  'principle.review-permissions.why':
    'Rights are asked for when they are missing and never given back; people leave and their keys stay valid.',
  'principle.automated-access': 'Grant and withdraw access by machine.',
  'principle.automated-access.why':
    'Access that follows from the team list and ends by itself is right on the first day and on the last one.',

  'principle.encrypt-in-transit': 'Encrypt what travels (TLS).',
  'principle.encrypt-in-transit.why':
    'Also inside the cluster; and watch the end dates of certificates, which are the outage that everybody could have known of.',
  'principle.encrypt-at-rest': 'Encrypt what is stored.',
  'principle.encrypt-at-rest.why':
    'Disks, snapshots and etcd leave the house in ways that no firewall sees; Secrets in etcd are only base64 otherwise.',
  'principle.manage-secrets': 'Keep secrets in a system made for them.',
  'principle.manage-secrets.why':
    'It knows who read what, hands out short-lived values and can change them; a file in Git can do none of this.',
  'principle.mask-personal-data': 'Mask or anonymise personal data.',
  'principle.mask-personal-data.why':
    'Logs and test copies travel farther than the database; what is not in them cannot leak from them.',
  'principle.encrypt-backups': 'Encrypt backups too.',
  'principle.encrypt-backups.why':
    'A backup is all of the data in one file; in an open bucket it is all of the passwords as well.',
  'principle.rotate-keys': 'Manage keys, and change them.',
  'principle.rotate-keys.why':
    'A key that is changed often is changed without fear on the day it leaks; add the new one before you revoke the old one.',
  'principle.classify-data': 'Classify and label data.',
  'principle.classify-data.why':
    'Protection costs something, so one must know which data need it; a label lets a machine see the difference.',

  'principle.soc-2': 'SOC 2: controls, and proof that they work.',
  'principle.soc-2.why':
    'An auditor looks for months whether security, availability and confidentiality are practised; a pipeline that keeps its records answers by itself.',
  'principle.iso-27001': 'ISO 27001: security as a managed process.',
  'principle.iso-27001.why':
    'It asks less for tools than for a cycle: find risks, choose controls, check whether they work, improve.',
  'principle.pci-dss': 'PCI DSS: where card data flow.',
  'principle.pci-dss.why':
    'The fewer systems touch card numbers, the smaller the scope: segmentation of the network is the cheapest control.',
  'principle.hipaa': 'HIPAA: health data in the United States.',
  'principle.hipaa.why':
    'Access, traces and encryption for patient data are duties, also for those who only run the servers.',
  'principle.gdpr': 'GDPR: personal data of people in the EU.',
  'principle.gdpr.why':
    'Purpose, deletion and a report within 72 hours after a breach must be possible in the system and not only in a document.',
  'principle.sox': 'SOX: the numbers of listed companies.',
  'principle.sox.why':
    'Who may change a system that computes financial figures, and who approved it, must be separate and recorded.',
  'principle.fedramp': 'FedRAMP: cloud services for US agencies.',
  'principle.fedramp.why':
    'A fixed catalogue of controls with continuous monitoring: what is scanned and patched in which time is prescribed.',
  'principle.national-privacy-law': 'National privacy laws, Korea’s PIPA for one.',
  'principle.national-privacy-law.why':
    'Where data may lie, how they are encrypted and whom to tell in which time differ by country; know it before choosing a region.',

  'principle.policy-as-code': 'Write policies as code.',
  'principle.policy-as-code.why':
    'A policy that the admission step evaluates holds for everybody; it can be reviewed, tested and rolled back like any code.',
  'principle.automated-compliance-checks': 'Check compliance by machine.',
  'principle.automated-compliance-checks.why':
    'A person checks a sample once a year, a machine checks everything with every change.',
  'principle.continuous-reporting': 'Watch and report continuously.',
  'principle.continuous-reporting.why':
    'The state between two audits is the state that counts; a report that makes itself is never out of date.',
  'principle.detect-violations': 'Detect violations, and tell somebody.',
  'principle.detect-violations.why':
    'A violation that nobody hears of is as good as allowed; missing data are no violation, they are a reason to look.',
  'principle.collect-audit-logs': 'Collect audit logs by machine.',
  'principle.collect-audit-logs.why':
    'In one place, with enough time and out of reach of those they are about: the log on the lost server helps nobody.',
  'principle.compliance-dashboard': 'Show the state on one page.',
  'principle.compliance-dashboard.why':
    'Those who decide see which control fails where and since when, without asking somebody to collect it.',
  'principle.regular-assessment': 'Assess at fixed times.',
  'principle.regular-assessment.why':
    'Machines check what somebody thought of; once a quarter people ask what nobody has thought of.',
  'principle.automated-evidence': 'Let evidence collect itself.',
  'principle.automated-evidence.why':
    'Scan results, approvals and digests of every release are kept as they arise, instead of screenshots in the week before the audit.',

  'principle.written-policies': 'Write policies and procedures down.',
  'principle.written-policies.why': 'A rule that exists only in heads cannot be checked, taught or changed together.',
  'principle.clear-responsibilities': 'Say who answers for what.',
  'principle.clear-responsibilities.why':
    'What belongs to everybody is patched by nobody; an owner as a label on every service is the least.',
  'principle.security-training': 'Train people, and repeat it.',
  'principle.security-training.why':
    'People are asked for passwords more often than servers are; practised reactions hold in a hurry.',
  'principle.incident-response-plan': 'Have a plan for incidents.',
  'principle.incident-response-plan.why':
    'Roles, order and what to tell whom are decided on a quiet day, because in the night there is no time for it.',
  'principle.business-continuity-plan': 'Have a plan to carry on.',
  'principle.business-continuity-plan.why':
    'Which functions must return first, and how people work until then, is a decision of the business and not of the cluster.',
  'principle.assess-suppliers': 'Look at the security of suppliers.',
  'principle.assess-suppliers.why':
    'Actions, images and services of others run with your rights; ask how they protect what you rely on.',
  'principle.outside-audits': 'Let others audit you.',
  'principle.outside-audits.why': 'Whoever built it does not see what they took for granted; an outsider does.',
  'principle.improve-continuously': 'Turn every finding into an improvement.',
  'principle.improve-continuously.why':
    'The measure is not how few incidents there were but whether the same one happened twice.',
} as const;
