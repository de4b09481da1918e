export const top: string;
export function bundle(folder: string, how?: { readonly pages: boolean }): Promise<void>;
export function bundleLibrary(folder: string): Promise<void>;
