export const top: string;
export function bundle(folder: string, how?: { readonly pages: boolean }): Promise<void>;
