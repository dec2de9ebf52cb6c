export const controllers = {} as const;
