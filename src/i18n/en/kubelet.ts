export const kubelet = {} as const;
