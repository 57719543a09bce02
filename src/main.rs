fn main() {
    taizhang::app::start();
}
