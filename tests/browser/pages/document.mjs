/** 原文: the document, each passage linked to its item. */
export class DocumentPage {
  constructor(app) {
    this.main = app.main;
    this.paper = app.main.getByRole('article');
  }

  /** The links from passages to items, as addresses. */
  links() {
    return this.paper.locator('a[href*="#/tasks"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  }
}
