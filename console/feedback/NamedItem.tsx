import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** One line of a list. The one that the address names is brought into view and marked. */
export function NamedItem({
	isNamed,
	children,
}: {
	isNamed: boolean;
	children: ComponentChildren;
}) {
	const item = useRef<HTMLLIElement>(null);
	useEffect(() => {
		if (!isNamed) return;
		item.current?.scrollIntoView?.({ block: "center" });
		item.current?.focus();
	}, [isNamed]);
	return isNamed ? (
		<li ref={item} class="named-item" tabIndex={-1} aria-current="true">
			{children}
		</li>
	) : (
		<li>{children}</li>
	);
}
