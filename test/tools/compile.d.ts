export function compile(folder: string): void;
