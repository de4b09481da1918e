/** What no output may contain but as an escape, line feeds apart. */
export const DRIVES_A_TERMINAL = /(?!\n)[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u;
