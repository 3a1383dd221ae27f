// How the TypeScript client is generated; `python -m openapi.generation` names the document and the folder.
const [input, path] = [process.env.TARIFFWIRE_DOCUMENT, process.env.TARIFFWIRE_TARGET];

export default {
  input,
  output: { path, importFileExtension: ".js" },
  plugins: [
    "@hey-api/typescript",
    { name: "@hey-api/client-ky", throwOnError: true },
    { name: "@hey-api/sdk", operations: { containerName: "Operations", strategy: "single" }, responseStyle: "data" },
  ],
};
