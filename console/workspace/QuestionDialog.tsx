import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

interface Props {
	/** Of the heading in it, which names the dialog. */
	titleId: string;
	isOpen: boolean;
	hide(): void;
	/** The question; nothing while it is closed. */
	children: ComponentChildren;
}

/** A question over the whole console. Escape hides it, and so does the end of the session. */
export function QuestionDialog({ titleId, isOpen, hide, children }: Props) {
	const dialog = useRef<HTMLDialogElement>(null);
	// Before the question puts the focus where it wants it.
	useLayoutEffect(() => {
		if (isOpen) dialog.current?.showModal();
		else dialog.current?.close();
	}, [isOpen]);
	useEffect(() => hide, []);
	return (
		<dialog ref={dialog} class="keys" aria-labelledby={titleId} onClose={hide}>
			{children}
		</dialog>
	);
}
