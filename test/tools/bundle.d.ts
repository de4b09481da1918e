export const top: string;
export function bundle(folder: string): Promise<void>;
