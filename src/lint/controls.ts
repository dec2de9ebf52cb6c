// Which controls of the standards a rule helps with. Only those that hold without a condition are listed; a standard is a claim about an
// organisation, never about a file. For the pages of the rules; the linter itself does not read it.

/** Numbers of the CIS Kubernetes Benchmark 1.10 stand in the rules themselves, since they are about single settings; 1.11 and 1.12 renumber. */
export interface StandardControls {
  readonly nist?: readonly string[];
  readonly iso27001?: readonly string[];
  readonly pciDss?: readonly string[];
  readonly soc2?: readonly string[];
  readonly hipaa?: readonly string[];
  readonly gdpr?: readonly string[];
  readonly ismsP?: readonly string[];
}

/** NIST SP 800-53 r5, ISO/IEC 27001:2022 Annex A, PCI DSS v4.0, SOC 2 criteria, HIPAA, GDPR, ISMS-P, by what they ask for. */
export const CONTROL_BUNDLES = {
  'least-privilege': {
    nist: ['AC-6', 'CM-7'],
    iso27001: ['A.8.2', 'A.8.9'],
    pciDss: ['2.2.6', '7.2.5'],
    soc2: ['CC6.1', 'CC6.3'],
    hipaa: ['164.312(a)(1)'],
    gdpr: ['32(1)(b)'],
  },
  'node-isolation': {
    nist: ['SC-39', 'AC-6', 'CM-7'],
    iso27001: ['A.8.9'],
    pciDss: ['2.2.4', '2.2.6'],
    soc2: ['CC6.1', 'CC6.8'],
    gdpr: ['32(1)(b)'],
  },
  'supply-chain': {
    nist: ['CM-14', 'SI-7', 'SR-4', 'SR-11', 'CM-2'],
    iso27001: ['A.5.21', 'A.8.9', 'A.8.19'],
    pciDss: ['6.3.2'],
    soc2: ['CC6.8', 'CC8.1'],
  },
  vulnerabilities: {
    nist: ['RA-5', 'SI-2', 'SA-11'],
    iso27001: ['A.8.8', 'A.8.29'],
    pciDss: ['6.3.1', '6.3.3'],
    soc2: ['CC7.1'],
    gdpr: ['32(1)(d)'],
    ismsP: ['2.11.2', '2.10.8'],
  },
  secrets: {
    nist: ['IA-5', 'IA-5(7)'],
    iso27001: ['A.5.17', 'A.8.24'],
    pciDss: ['8.6.2'],
    soc2: ['CC6.1'],
    gdpr: ['32(1)(b)'],
    ismsP: ['2.7.2', '2.5.4'],
  },
  network: {
    nist: ['SC-7', 'SC-7(5)', 'AC-4'],
    iso27001: ['A.8.20', 'A.8.22'],
    pciDss: ['1.3.1', '1.3.2'],
    soc2: ['CC6.6'],
    gdpr: ['32(1)(b)'],
    ismsP: ['2.6.1'],
  },
  'encryption-in-transit': {
    nist: ['SC-8', 'SC-8(1)', 'SC-13'],
    iso27001: ['A.8.24'],
    pciDss: ['4.2.1'],
    soc2: ['CC6.7'],
    hipaa: ['164.312(e)(1)', '164.312(e)(2)(ii)'],
    gdpr: ['32(1)(a)'],
    ismsP: ['2.7.1'],
  },
  'encryption-at-rest': {
    nist: ['SC-28', 'SC-28(1)'],
    iso27001: ['A.8.24'],
    gdpr: ['32(1)(a)'],
    ismsP: ['2.7.1'],
  },
  'access-control': {
    nist: ['AC-3', 'AC-6'],
    iso27001: ['A.5.15', 'A.5.18', 'A.8.2', 'A.8.3'],
    pciDss: ['7.2.1', '7.2.2', '7.2.5'],
    soc2: ['CC6.1', 'CC6.3'],
    hipaa: ['164.308(a)(4)', '164.312(a)(1)'],
    gdpr: ['32(1)(b)'],
    ismsP: ['2.5.5', '2.5.6'],
  },
  audit: {
    nist: ['AU-2', 'AU-3', 'AU-9', 'AU-11', 'AU-12'],
    iso27001: ['A.8.15'],
    pciDss: ['10.2.1', '10.5.1'],
    soc2: ['CC7.2'],
    hipaa: ['164.312(b)'],
    ismsP: ['2.9.4', '2.9.5'],
  },
  monitoring: {
    nist: ['SI-4', 'CA-7'],
    iso27001: ['A.8.16'],
    pciDss: ['12.10.5'],
    soc2: ['CC7.2', 'CC7.3'],
    hipaa: ['164.308(a)(1)(ii)(D)'],
    ismsP: ['2.11.3', '2.9.2'],
  },
  availability: {
    nist: ['SC-5', 'SC-6'],
    iso27001: ['A.8.6', 'A.8.14'],
    soc2: ['A1.1', 'A1.2'],
    gdpr: ['32(1)(b)'],
    ismsP: ['2.9.2'],
  },
  'change-control': {
    nist: ['CM-3', 'CM-3(2)', 'CM-4', 'CM-5'],
    iso27001: ['A.8.32', 'A.8.31'],
    pciDss: ['6.5.1', '6.5.4'],
    soc2: ['CC8.1'],
    ismsP: ['2.9.1', '2.8.6'],
  },
  backup: {
    nist: ['CP-9', 'CP-9(1)', 'CP-10'],
    iso27001: ['A.8.13', 'A.5.30'],
    soc2: ['A1.2', 'A1.3'],
    hipaa: ['164.308(a)(7)(ii)(A)', '164.308(a)(7)(ii)(B)', '164.308(a)(7)(ii)(D)'],
    gdpr: ['32(1)(c)'],
    ismsP: ['2.9.3', '2.12.2'],
  },
  'secure-configuration': {
    nist: ['CM-2', 'CM-6'],
    iso27001: ['A.8.9'],
    pciDss: ['2.2.1'],
    soc2: ['CC7.1', 'CC8.1'],
  },
  pipeline: {
    nist: ['AC-6', 'CM-5', 'AC-5'],
    iso27001: ['A.8.4', 'A.8.25', 'A.8.31'],
    pciDss: ['6.5.4', '7.2.5'],
    soc2: ['CC6.3', 'CC8.1'],
    ismsP: ['2.8.5', '2.8.6'],
  },
  'input-validation': {
    nist: ['SI-10', 'SA-11'],
    iso27001: ['A.8.28'],
    pciDss: ['6.2.4'],
    soc2: ['CC6.8'],
    ismsP: ['2.8.1', '2.8.2'],
  },
} as const satisfies Readonly<Record<string, StandardControls>>;

export type ControlBundle = keyof typeof CONTROL_BUNDLES;
