import { signal } from "@preact/signals";

/** Whether this tab is on the screen. */
export const visible = signal(
	typeof document === "undefined" || document.visibilityState !== "hidden",
);

/** Whether what is typed now goes to this page. */
export const focused = signal(
	typeof document === "undefined" || document.hasFocus(),
);

if (typeof document !== "undefined") {
	document.addEventListener("visibilitychange", () => {
		visible.value = document.visibilityState !== "hidden";
	});
	const look = () => {
		focused.value = document.hasFocus();
	};
	addEventListener("focus", look);
	addEventListener("blur", look);
}
