use super::without_comments;

#[test]
fn comments_are_not_served_and_all_else_is() {
    let html = "<head>\n  <!-- one -->\n  <meta>\n  <title>a</title><!-- two --></head>";
    assert_eq!(without_comments(html), "<head>\n  <meta>\n  <title>a</title></head>");
    assert_eq!(without_comments("<p>no -- comment</p>"), "<p>no -- comment</p>");
}
