import { useEffect, useRef, useState } from "preact/hooks";

/** One types; the chat is drawn when one pauses. */
const PAUSE_MS = 300;

/** The newest of many that follow each other quickly. */
export function useCalm(value: string): string {
	const [calm, setCalm] = useState(value);
	const isFirst = useRef(true);
	useEffect(() => {
		if (isFirst.current) {
			isFirst.current = false;
			return;
		}
		const timer = setTimeout(() => setCalm(value), PAUSE_MS);
		return () => clearTimeout(timer);
	}, [value]);
	return calm;
}
