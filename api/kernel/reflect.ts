/**
 * type-graphql asks for the metadata polyfill even where every type is explicit, as all of ours
 * are. Answering "none" spares the package. Import this before any decorated class.
 */
const reflect = Reflect as typeof Reflect & { getMetadata?: () => undefined }
reflect.getMetadata ??= () => undefined
