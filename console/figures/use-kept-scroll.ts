import { useEffect, useLayoutEffect } from "preact/hooks";

/** Back leads to where the page was: each entry of the history keeps how far it was scrolled when it was left. */
export function useKeptScroll(isRead: boolean): void {
	useEffect(() => {
		const room = scrollRoom();
		if (!room) return;
		const keep = () => {
			const kept: Kept = { scrolled: room.scrollTop };
			history.replaceState(kept, "", location.pathname);
		};
		// Before the link is followed: then the entry is still this one.
		room.addEventListener("click", keep, { capture: true });
		return () => room.removeEventListener("click", keep, { capture: true });
	}, []);
	useLayoutEffect(() => {
		const room = scrollRoom();
		if (isRead && room) room.scrollTop = keptScroll() ?? room.scrollTop;
	}, [isRead]);
}

/** null: nobody has left this entry of the history yet. */
export function keptScroll(): number | null {
	const kept = history.state as Kept | null;
	return kept?.scrolled ?? null;
}

interface Kept {
	scrolled?: number;
}

function scrollRoom(): HTMLElement | null {
	return document.querySelector("main");
}
