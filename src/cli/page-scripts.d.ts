/** Made by the bundler from `src/browser`: the script of a page, and the worker that computes in it. */
declare module "virtual:page-scripts" {
  export const script: string;
  export const engine: string;
}
