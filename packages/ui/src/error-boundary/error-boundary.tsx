import { Component, type ErrorInfo, type ReactElement, type ReactNode } from "react";
import { FaultCard } from "./fault-card.tsx";
import { MisplacedPart } from "./misplaced-part.ts";

export interface ConferenceErrorBoundaryProps {
  children?: ReactNode;
  /** Called with the error, for example to report it. */
  onError?: (error: unknown, info: ErrorInfo) => void;
  /** Replaces the card. `retry` renders the children again. */
  fallback?: (fault: { error: unknown; retry: () => void }) => ReactNode;
}

interface BoundaryState {
  fault: { error: unknown } | undefined;
}

/**
 * Shows a card with "Try again" instead of children that throw while rendering, so that the app around them stays.
 * The client, and with it the call, goes on. Every component of this package has one inside.
 *
 * @example
 * <ConferenceErrorBoundary onError={report}><MyConferenceLayout /></ConferenceErrorBoundary>
 */
export class ConferenceErrorBoundary extends Component<
  ConferenceErrorBoundaryProps,
  BoundaryState
> {
  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { fault: { error } };
  }

  override state: BoundaryState = { fault: undefined };

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    this.props.onError?.(error, info);
  }

  readonly #retry = (): void => this.setState({ fault: undefined });

  override render(): ReactNode {
    const { children, fallback } = this.props;
    const { fault } = this.state;
    if (!fault) return children;
    // A component outside of its provider or root is a mistake in the app's code, which must not be hidden.
    if (isMisplaced(fault.error)) throw fault.error;
    return fallback ? (
      fallback({ error: fault.error, retry: this.#retry })
    ) : (
      <FaultCard onRetry={this.#retry} />
    );
  }
}

/** For rows of a list, whose card must be a list item. */
export function renderListItemFault({ retry }: { retry: () => void }): ReactElement {
  return <FaultCard element="li" onRetry={retry} />;
}

function isMisplaced(error: unknown): boolean {
  return (
    (error as { code?: unknown } | null)?.code === "no-provider" || error instanceof MisplacedPart
  );
}
