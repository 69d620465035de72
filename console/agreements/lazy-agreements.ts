import { createLazy } from "../workspace/lazy.ts";
import { lazyView } from "../workspace/lazy-view.tsx";

export const LazyAgreements = lazyView(
	createLazy(async () => {
		const { AgreementView } = await import("./AgreementView.tsx");
		return AgreementView;
	}),
);
