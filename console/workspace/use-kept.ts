import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { createKeptText } from "./kept-text.ts";
import { useWorkspace } from "./use-workspace.ts";

/** A form whose text outlasts its page. @param of what is edited */
export function useKept<T>(
	of: readonly string[],
	opened: T,
	version: number | null,
) {
	const { store } = useWorkspace();
	const key = of.join(" ");
	const kept = useMemo(() => createKeptText<T>(store, key), [store, key]);
	const [state, setState] = useState({
		...{ value: opened, was: version, isRestored: false },
	});
	const stored = useRef({ value: opened, was: version });
	const isTyped = useRef(false);
	useEffect(() => {
		void kept.get().then((found) => {
			if (!found || isTyped.current) return;
			setState({ ...found, isRestored: true });
		});
	}, [kept]);
	return {
		...state,
		put(value: T) {
			isTyped.current = true;
			kept.set({ value, was: state.was });
			setState({ ...state, value });
		},
		/** What stands in the form is stored now. */
		saved(value: T, was: number) {
			kept.drop();
			stored.current = { value, was };
			setState({ value, was, isRestored: false });
		},
		discard() {
			kept.drop();
			setState({ ...stored.current, isRestored: false });
		},
	};
}
