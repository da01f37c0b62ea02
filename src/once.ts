/**
 * Calls a loader at most once until it fails, or until it is told to `forget`; `settled` gives what was loaded, if
 * anything was.
 */
export function once<Result>(load: () => Promise<Result>) {
  let loading: Promise<Result> | undefined;
  const get = () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  return Object.assign(get, {
    settled: async () => loading?.catch(() => undefined),
    forget: () => {
      loading = undefined;
    },
  });
}
