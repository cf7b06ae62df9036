import type { ComponentChildren, VNode } from 'preact';

/** One thing to try or to choose. */
export function Step(props: { id: string; title: string; icon: VNode; children: ComponentChildren }): VNode {
  const { id, title } = props;
  return (
    <section id={id} class="step" aria-labelledby={`${id}-title`}>
      <div class="step-head">
        <span class="step-icon">{props.icon}</span>
        <h2 id={`${id}-title`}>{title}</h2>
      </div>
      {props.children}
    </section>
  );
}
