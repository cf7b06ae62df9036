/** What tools/espeak.mjs writes beside the bundles. */
declare module '*/espeak-ng.js' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- an import statement would make this file a module
  const create: import('../core/speech/espeak-voice').EspeakFactory;
  export default create;
}
