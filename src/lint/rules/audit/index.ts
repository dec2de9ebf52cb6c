// The rules of this family, in the order of their page.
import type { Rule } from '../../rule.ts';
import { apiServerWithoutAuditLog } from './api-server-without-audit-log.ts';
import { auditPolicyBlindSpot } from './audit-policy-blind-spot.ts';
import { auditPolicyLogsSecrets } from './audit-policy-logs-secrets.ts';
import { auditPolicyWithoutCatchAll } from './audit-policy-without-catch-all.ts';
import { shortAuditRetention } from './short-audit-retention.ts';
import { unreachableAuditRule } from './unreachable-audit-rule.ts';

export const auditRules = [
  auditPolicyLogsSecrets,
  auditPolicyBlindSpot,
  auditPolicyWithoutCatchAll,
  unreachableAuditRule,
  apiServerWithoutAuditLog,
  shortAuditRetention,
] as const satisfies readonly Rule[];
