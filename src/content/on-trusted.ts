type Events = WindowEventMap & DocumentEventMap;

/** Listens to what a person or the browser does: events that a page makes itself mean nothing to us. */
export function onTrusted<K extends keyof Events>(
  target: EventTarget,
  type: K,
  listener: (event: Events[K]) => void,
  options: AddEventListenerOptions = {},
): void {
  target.addEventListener(
    type,
    (event) => {
      if (event.isTrusted) listener(event as Events[K]);
    },
    options,
  );
}
