/** Markdown, HTML and mentions in a text made plain. */
export function escaped(text: string): string {
  const plain = text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  return plain.replace(/[\\`*_~[\]|#]/g, "\\$&").replace(/@(?=\w)/g, "@&#8203;");
}
