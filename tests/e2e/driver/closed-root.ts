import type { CDPSession, Page } from 'playwright-core';
import { stripDiacritics } from '../../../src/core/arabic/letters';

/** What stands in a closed shadow root is asked of the accessibility tree: nothing else is let in. */

interface AxNode {
  nodeId: string;
  role?: { value: string };
  name?: { value: string };
  childIds?: string[];
  backendDOMNodeId?: number;
}

async function withTree<T>(
  page: Page,
  read: (nodes: AxNode[], session: CDPSession) => T,
): Promise<Awaited<T>> {
  const session = await page.context().newCDPSession(page);
  try {
    const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
    return await read(nodes, session);
  } finally {
    await session.detach();
  }
}

/** What the card in the page says, without marks; empty where there is none. */
export function cardText(page: Page): Promise<string> {
  return withTree(page, (nodes) => {
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const below = (id: string): string[] => {
      const node = byId.get(id);
      if (!node) return [];
      const own = node.role?.value === 'StaticText' ? (node.name?.value ?? '') : '';
      return [own, ...(node.childIds ?? []).flatMap(below)];
    };
    const dialog = nodes.find((node) => node.role?.value === 'dialog');
    return dialog ? stripDiacritics(below(dialog.nodeId).join(' ')) : '';
  });
}

/** Presses, by the pointer, a button of ours in the page by its name without marks; its size, or null where none is. */
export function pressInPage(page: Page, name: string): Promise<{ width: number; height: number } | null> {
  return withTree(page, async (nodes, session) => {
    const button = nodes.find(
      ({ role, name: found }) => role?.value === 'button' && stripDiacritics(found?.value ?? '') === name,
    );
    if (button?.backendDOMNodeId === undefined) return null;
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId: button.backendDOMNodeId });
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
    await page.mouse.click((left + right) / 2, (top + bottom) / 2);
    return { width: right - left, height: bottom - top };
  });
}
